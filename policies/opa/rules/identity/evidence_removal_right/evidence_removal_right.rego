# METADATA
# title: A function may remove the traces of what it did
# description: |
#   A policy of a function's role allows deleting log groups or streams, shortening how long they are kept, cutting their
#   subscriptions and metric filters, stopping or narrowing trails, deleting alarms or silencing them, or switching off Config,
#   GuardDuty or Security Hub; `logs:*` on its own log group is enough. Whoever gets code to run in the function erases how. All
#   policies of the role in this plan count, on whatever resource; a role is a function's when a function of the plan has it or it
#   trusts Lambda.
#   Told elsewhere: policies that make an administrator (administrator_policy), and NotAction (allow_not_action).
#   Not seen: people and pipelines, AWS's managed policies, and a policy whose role the plan does not tell. A function that looks
#   after retention needs one of these; give it a role, a log group and an owner of its own, and waive it by name.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html
# - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html
# custom:
#   id: evidence_removal_right
#   code: ID-026
#   severity: medium
#   plane: identity
#   remediation: >-
#     Allow what writing logs takes, logs:CreateLogStream and logs:PutLogEvents on the function's own log group, and nothing
#     beyond.
#   remediation_unknown: Refer to one document, in which the actions are named.
#   since: 0.1.0
package rules.identity.evidence_removal_right

import data.lib.iam
import data.lib.plan
import data.lib.principal
import data.lib.reach
import data.lib.result
import data.lib.role
import data.lib.watched_actions

deny contains finding if {
	some grant in reach.by_name
	removals := grant.actions & watched_actions.evidence_removal
	count(removals) > 0
	roles := {holder | some holder in principal.holders[grant.policy.address]; _functions_roles[holder]}
	count(roles) > 0
	names := reach.named(grant.block, removals)
	detail := sprintf("%s of `%s` allows %s to the role %s", [grant.block.name, grant.policy.attribute, result.few(names), result.few(roles)])
	finding := result.in_policy(rego.metadata.chain(), grant.policy, detail)
}

_functions_roles := {address | some function in plan.of_type("aws_lambda_function"); some address in role.named(function, "role")} | {grant.policy.address |
	some grant in iam.grants_of_kind.trust
	some caller in grant.block.principals
	caller.id == "lambda.amazonaws.com"
}
