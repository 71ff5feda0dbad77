# METADATA
# title: A policy allows actions by wildcard
# description: |
#   An Allow names actions with `*` or `?`: it grants more than was looked at, and what AWS adds tomorrow. `service:Describe…*`
#   and `service:List…*` pass: they tell what there is, not what is in it. In a key's policy `kms:*` for an account's root passes
#   (AWS's default), and so do wildcards within a verb such as `kms:GenerateDataKey*`, which AWS's own key policies are written
#   with.
#   Not judged: permission boundaries and session policies, which allow nothing by themselves, and Deny. Told elsewhere:
#   everything but some (allow_not_action). AWS-managed policies are not in a plan, so what they say is not seen here.
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
	some [policy, statement] in _grants
	wildcards := {action | some action in statement.actions; _is_wildcard(policy.kind, action)}
	count(wildcards) > 0
	detail := sprintf("%s of `%s` allows %s", [statement.name, policy.attribute, result.list(wildcards)])
	finding := result.in_policy(rego.metadata.chain(), policy, detail)
}

_grants contains [policy, statement] if {
	some policy in iam.policies
	policy.kind in {"identity", "resource", "trust", "key"}
	some statement in policy.statements
	statement.effect == "Allow"
	not iam.is_default_of_key(policy.kind, statement)
}

_is_wildcard(kind, action) if {
	kind != "key"
	regex.match(`[*?]`, action)
	not regex.match(`^[a-z0-9-]+:(describe|list)[a-z]*[*]?$`, lower(action))
}

# AWS's own key policies write `kms:Create*` and `kms:GenerateDataKey*`.
_is_wildcard("key", action) if regex.match(`^([a-z]*:)?[*?]+$`, lower(action))
