# METADATA
# title: A key's policy names nobody but the account
# description: |
#   All that the key's policy allows, it allows to the account's root, which is AWS's default where a key has none: any identity policy
#   in the account that allows `kms:Decrypt` on `*` then opens what the key protects, and no one reads off the key who that is. The
#   root's statement may stay; a policy that names a role or a service beside it, or that holds the root to a service by a condition
#   (`kms:ViaService`), passes, and so does one that allows nothing. Unknown where the plan does not tell whose an aws_kms_key_policy
#   is. Not seen: grants, whether the roles it names need the key, and keys whose policy is opaque (opaque_policy).
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
# custom:
#   id: key_bound_to_account_only
#   code: DA-025
#   severity: low
#   plane: data
#   remediation: >-
#     Write a policy that names the roles or services which use the key, and hold the root's statement to administration (without
#     kms:Decrypt and kms:GenerateDataKey), or to the services that use the key by a `kms:ViaService` condition.
#   remediation_unknown: Let `key_id` of the aws_kms_key_policy refer to the key itself, and not through a local.
#   since: 0.1.0
package rules.data.key_bound_to_account_only

import data.lib.account
import data.lib.companion
import data.lib.configuration
import data.lib.iam
import data.lib.plan
import data.lib.policy_attributes
import data.lib.result
import data.lib.statement

deny contains finding if {
	some policy in iam.policies
	policy.kind == "key"
	count(policy.opaque) == 0
	who := _only_accounts(policy.statements)
	finding := result.in_policy(rego.metadata.chain(), policy, sprintf("it allows only %s", [result.list(who)]))
}

deny contains finding if {
	some key in _without_policy
	some gap in companion.missing(key, "aws_kms_key_policy", "key_id")
	finding := result.gap(rego.metadata.chain(), key, _told(gap))
}

# An existing key, whose policy nobody manages here.
deny contains finding if {
	some key in _keys
	not configuration.is_set(key, "policy")
	count(companion.missing(key, "aws_kms_key_policy", "key_id")) > 0
	who := _only_accounts(statement.from_text(plan.value(key, "policy")))
	detail := sprintf("as the provider last read it, its policy allows only %s", [result.list(who)])
	finding := result.violation(rego.metadata.chain(), key.address, ["policy"], detail)
}

_keys := [key | some type in object.keys(policy_attributes.key); type != "aws_kms_key_policy"; some key in plan.of_type(type)]

_without_policy := [key |
	some key in _keys
	not plan.value(key, "policy")
	not _is_set_later(key)
]

_is_set_later(key) if {
	plan.is_unknown(key, "policy")
	configuration.is_set(key, "policy")
}

_told(gap) := gap if gap.kind == "unknown"

_told(gap) := object.union(gap, {"path": ["policy"], "detail": "it has no policy, and AWS's default allows the account's root everything"}) if {
	gap.kind == "violation"
}

# The accounts as which a policy allows all that it allows, where nothing narrows that down; undefined where it names others.
_only_accounts(statements) := {principal.id | some block in allows; some principal in block.principals} if {
	allows := [block | some block in statements; block.effect == "Allow"]
	count(allows) > 0
	every block in allows {
		_is_plain(block)
	}
}

_is_plain(block) if {
	count(block.conditions) == 0
	count(block.principals) > 0
	count(block.not_principals) == 0
	not "principals" in block.unknown
	every principal in block.principals {
		account.is_whole(principal.id)
	}
}
