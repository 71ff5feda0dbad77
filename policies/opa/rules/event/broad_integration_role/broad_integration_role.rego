# METADATA
# title: An API acts on AWS with more rights than its calls need
# description: |
#   An API Gateway integration that calls a service of AWS itself, and an AppSync data source, act by a role, and what is
#   called with which parameters comes out of a template that requests fill in. No function stands in between to check them:
#   whatever the role may do beyond the one call is what a caller gets from a gap in the template. The role, over all its
#   policies, is broad when it allows all actions of a service, an action on every resource, or all that an AWS managed policy
#   holds (other than for logs). Not seen: roles of integrations in an OpenAPI `body`; rights that are named but not needed;
#   Deny statements and boundaries.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/permissions.html
# - ref: https://docs.aws.amazon.com/appsync/latest/devguide/attaching-a-data-source.html
# custom:
#   id: broad_integration_role
#   code: EV-023
#   severity: high
#   plane: event
#   remediation: >-
#     Give the integration a role of its own that names the actions it calls, such as `sqs:SendMessage`, and the one queue,
#     table or state machine.
#   remediation_unknown: >-
#     Refer to a role of this plan whose policies the plan can read (aws_iam_policy_document), and let it name the calls and
#     the resource that the integration needs.
#   since: 0.1.0
package rules.event.broad_integration_role

import data.lib.action
import data.lib.demand
import data.lib.plan
import data.lib.result
import data.lib.role
import data.lib.statement

deny contains finding if {
	some integration in _integrations
	some address in integration.roles
	rights := _broad(role.permissions[address])
	count(rights) > 0
	detail := sprintf("it acts as %s, which is allowed %s", [address, result.list(rights)])
	finding := _by_certainty(rego.metadata.chain(), integration, detail)
}

deny contains finding if {
	some integration in _integrations
	some address in integration.roles
	unseen := role.permissions[address].unseen
	count(unseen) > 0
	detail := sprintf("it acts as %s, and what that may do is not all in the plan: %s", [address, result.list(unseen)])
	finding := result.unknown(rego.metadata.chain(), integration.address, [integration.attribute], detail)
}

deny contains finding if {
	some integration in _integrations
	count(integration.roles) == 0
	detail := sprintf("the plan does not tell which role `%s` is, or does not hold it", [integration.attribute])
	finding := result.unknown(rego.metadata.chain(), integration.address, [integration.attribute], detail)
}

_by_certainty(chain, integration, detail) := result.violation(chain, integration.address, [integration.attribute], detail) if {
	count(integration.roles) == 1
} else := result.unknown(chain, integration.address, [integration.attribute], sprintf("perhaps %s", [detail]))

_integrations := [{"address": resource.address, "attribute": attribute, "roles": role.named(resource, attribute)} |
	some type, attribute in _role_of
	some resource in plan.of_type(type)
	answer := demand.said(resource, [attribute])
	answer.answer != "absent"
	not endswith(object.get(answer, "value", ""), ":user/*")
]

# `arn:aws:iam::*:user/*` is the caller's own identity.
_role_of := {
	"aws_api_gateway_integration": "credentials",
	"aws_apigatewayv2_integration": "credentials_arn",
	"aws_appsync_datasource": "service_role_arn",
}

_broad(permission) := {right |
	some block in permission.statements
	block.effect == "Allow"
	some right in _broad_of(block)
} | {arn | some arn in permission.managed; not regex.match(`PushToCloudWatchLogs$`, arn)}

_broad_of(block) := ({name | some name in block.actions; regex.match(`^([*]|[^:]+:[*])$`, name)} | {sprintf("%s on every resource", [name]) |
	statement.every_resource(block)
	some name in block.actions
	not regex.match(`^([*]|[^:]+:[*])$`, name)
	action.takes_resource(lower(name))
}) | {sprintf("everything but %s", [name]) | some name in block.not_actions}
