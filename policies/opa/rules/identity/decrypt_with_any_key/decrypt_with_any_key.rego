# METADATA
# title: A policy allows decryption with any key
# description: |
#   An Allow in an identity policy gives kms:Decrypt or kms:ReEncryptFrom (also as `kms:*`) on `*` or on every key. Encryption at
#   rest then keeps out nobody who holds the policy: it opens all data whose key's policy leaves the decision to IAM, which is
#   AWS's default.
#   Passes what is held to one service (`kms:ViaService`), to an encryption context, to aliases (`kms:ResourceAliases`,
#   `kms:RequestAlias`) or to the tags of a key. An ARN of an alias (`alias/*`) allows nothing, since decryption is judged by the
#   key.
#   Told elsewhere: policies that make an administrator (administrator_policy), and NotAction (allow_not_action).
#   Not seen: all keys of a few accounts and regions listed one by one, multi-region keys as `key/mrk-*`, and grants of a key.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/kms/latest/developerguide/iam-policies-best-practices.html
# custom:
#   id: decrypt_with_any_key
#   code: ID-024
#   severity: high
#   plane: identity
#   remediation: >-
#     Name the ARN of each key that the code decrypts with; where only a service decrypts for it, add the condition
#     `kms:ViaService`.
#   remediation_unknown: >-
#     Write the list of keys out, or make it with `concat` or `for`: of `compact`, `distinct` and `sort` a plan tells
#     nothing while an element is unknown.
#   frameworks: ["Security Hub: KMS.1", "Security Hub: KMS.2"]
#   since: 0.1.0
package rules.identity.decrypt_with_any_key

import data.lib.condition
import data.lib.reach

deny contains finding if {
	some found in reach.everywhere.decrypt
	not _narrowed(found.block)
	finding := reach.finding(rego.metadata.chain(), found)
}

_narrowed(block) if {
	some narrowing in block.conditions
	regex.match(`^kms:(viaservice|requestalias|resourcealiases|encryptioncontext:.+)$`, narrowing.key)
	condition.pinned(block, narrowing.key)
}

# A context that equals a tag of the caller (access by attributes).
_narrowed(block) if {
	some narrowing in block.conditions
	startswith(narrowing.key, "kms:encryptioncontext:")
	narrowing.operator == "stringequals"
	count(narrowing.values) > 0
	every value in narrowing.values {
		regex.match(`^[$&]\{aws:PrincipalTag/[^}]+\}$`, value)
	}
}
