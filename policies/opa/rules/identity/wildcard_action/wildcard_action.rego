# METADATA
# title: A policy allows actions by wildcard
# description: |
#   An Allow names actions with `*` or `?`, or everything but some (NotAction): it grants more than was looked at, and what AWS
#   adds tomorrow. `service:Describe…*` and `service:List…*` pass: they tell what there is, not what is in it. Not judged: key policies, where `kms:*` for the account is AWS's
#   default, permission boundaries, which allow nothing by themselves, and Deny. AWS-managed policies are not in a plan, so what they say is not seen here.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege
# custom:
#   id: wildcard_action
#   code: ID-001
#   severity: high
#   plane: identity
#   remediation: Name the actions that the code calls, one by one.
#   since: 0.1.0
package rules.identity.wildcard_action

import data.lib.iam
import data.lib.result

deny contains finding if {
	some policy in iam.policies
	policy.kind in {"identity", "resource", "trust"}
	some statement in policy.statements
	statement.effect == "Allow"
	wildcards := {action | some action in statement.actions; _is_wildcard(action)}
	count(wildcards) > 0
	detail := sprintf("%s of `%s` allows %s", [statement.name, policy.attribute, result.list(wildcards)])
	finding := result.violation(rego.metadata.chain(), policy.address, [policy.attribute], detail)
}

deny contains finding if {
	some policy in iam.policies
	policy.kind in {"identity", "resource", "trust"}
	some statement in policy.statements
	statement.effect == "Allow"
	count(statement.not_actions) > 0
	detail := sprintf("%s of `%s` allows everything but %s", [statement.name, policy.attribute, result.list(statement.not_actions)])
	finding := result.violation(rego.metadata.chain(), policy.address, [policy.attribute], detail)
}

_is_wildcard(action) if {
	regex.match(`[*?]`, action)
	not regex.match(`^[a-z0-9-]+:(describe|list)[a-z]*[*]?$`, lower(action))
}
