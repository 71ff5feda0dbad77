# METADATA
# title: A public API stands without a firewall
# description: |
#   No AWS WAF web ACL is associated with the stage of a REST API or with a GraphQL API that the internet gets to: floods,
#   known attack patterns and addresses of bad repute reach the code behind it, and when an attack runs there is no place to
#   stop it. Private APIs, and those whose policy does not let everyone in, pass. WAF does not apply to HTTP and WebSocket
#   APIs. Not seen: a CDN with a firewall in front, which the API's own endpoint goes around; associations made elsewhere;
#   what the rules of a web ACL are.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html
# - ref: https://docs.aws.amazon.com/appsync/latest/devguide/WAF-Integration.html
# custom:
#   id: public_api_without_firewall
#   code: EV-020
#   severity: medium
#   plane: event
#   remediation: >-
#     Associate a regional web ACL by aws_wafv2_web_acl_association whose `resource_arn` is the stage's or the API's ARN.
#   frameworks:
#   - "Security Hub: APIGateway.4"
#   since: 0.1.0
package rules.event.public_api_without_firewall

import data.lib.api
import data.lib.configuration
import data.lib.demand
import data.lib.plan
import data.lib.reference
import data.lib.result

deny contains finding if {
	some door in _doors
	not _guarded[door.resource.address]
	demand.said(door.resource, ["web_acl_arn"]).answer == "absent"
	gap := api.doubted({"kind": "violation", "path": [], "detail": "no web ACL is associated with it"}, door.doubts | _hidden)
	finding := result.gap(rego.metadata.chain(), door.resource, gap)
}

_doors := array.concat(
	[{"resource": stage, "doubts": api.doubts(stage)} |
		some stage in plan.of_type("aws_api_gateway_stage")
		not api.is_closed(stage)
	],
	[{"resource": graph, "doubts": set()} |
		some graph in plan.of_type("aws_appsync_graphql_api")
		not graph.change.after.visibility == "PRIVATE"
	],
)

_guarded := {address |
	some association in _associations
	some address in _targets(association)
}

_associations := [association |
	some type in ["aws_wafv2_web_acl_association", "aws_wafregional_web_acl_association"]
	some association in plan.of_type(type)
]

_targets(association) := _by_arn[plan.value(association, "resource_arn")]

_targets(association) := reference.linked(association, configuration.expression(association, "resource_arn")) if {
	plan.is_unknown(association, "resource_arn")
}

_by_arn := {arn: addresses | some arn, addresses in _doors_by_arn}

_doors_by_arn[arn] contains door.resource.address if {
	some door in _doors
	arn := plan.value(door.resource, "arn")
}

# https://docs.aws.amazon.com/waf/latest/APIReference/API_AssociateWebACL.html
_guardable := {
	"aws_alb", "aws_api_gateway_stage", "aws_apprunner_service", "aws_appsync_graphql_api", "aws_cognito_user_pool", "aws_lb",
	"aws_verifiedaccess_instance",
}

_hidden := {sprintf("the plan does not tell what %s guards", [result.few(addresses)]) |
	addresses := {association.address |
		some association in _associations
		plan.is_unknown(association, "resource_arn")
		count(reference.unresolved(_targets(association), _guardable)) > 0
	}
	count(addresses) > 0
}
