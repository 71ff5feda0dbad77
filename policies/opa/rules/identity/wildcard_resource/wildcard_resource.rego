# METADATA
# title: A policy allows an action on every resource
# description: |
#   An Allow in an identity policy names `*` (or all of a service) although the action takes a resource. Actions that take none
#   can be allowed on `*` only and pass; the table is AWS's. A condition on the resource's tags narrows as well as an ARN and
#   passes. A list that is unknown as a whole (`compact([aws_x.y.arn, "*"])`) may hold `*`. Told elsewhere: everything but some
#   (allow_all_but).
#   Not seen: `prefix/*`, wildcards like `ec2:Describe*` that match an action without resources, and actions of services that the
#   table does not know.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
# custom:
#   id: wildcard_resource
#   code: ID-002
#   severity: high
#   plane: identity
#   remediation: >-
#     Name the ARN of each resource that the code uses; for actions that take no resource write a statement of their own.
#   remediation_unknown: >-
#     Write the list out, or make it with `concat` or `for`: of `compact`, `distinct` and `sort` a plan tells nothing while
#     an element is unknown.
#   since: 0.1.0
package rules.identity.wildcard_resource

import data.lib.action
import data.lib.condition
import data.lib.iam
import data.lib.result
import data.lib.statement

deny contains finding if {
	some policy in iam.policies
	policy.kind == "identity"
	some block in policy.statements
	block.effect == "Allow"
	wholes := {resource | some resource in block.resources; statement.is_whole(resource)}
	count(wholes) > 0
	not condition.by_tag(block)
	actions := {name | some name in block.actions; action.takes_resource(lower(name))}
	count(actions) > 0
	detail := sprintf("%s of `%s` allows %s on %s", [block.name, policy.attribute, result.list(actions), result.list(wholes)])
	finding := result.in_policy(rego.metadata.chain(), policy, detail)
}

deny contains finding if {
	some policy in iam.policies
	policy.kind == "identity"
	some block in policy.statements
	block.effect == "Allow"
	"resources" in block.unlisted
	not statement.every_resource(block)
	not condition.by_tag(block)
	actions := {name | some name in block.actions; action.takes_resource(lower(name))}
	count(actions) > 0
	detail := sprintf("the plan does not know how many resources %s of `%s` allows %s on", [block.name, policy.attribute, result.list(actions)])
	finding := result.unknown(rego.metadata.chain(), policy.address, [policy.attribute], detail)
}
