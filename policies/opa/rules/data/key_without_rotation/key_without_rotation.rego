# METADATA
# title: A key is never replaced by itself
# description: |
#   A symmetric key whose material KMS could rotate every year keeps the same material for ever: one that leaked, or whose copies nobody
#   can account for, opens everything that was ever encrypted under it. KMS cannot rotate asymmetric and HMAC keys, those with imported
#   material (aws_kms_external_key) and those in a custom key store; such a key that asks for rotation fails when it is applied, and is
#   told too. Replicas rotate with their primary, and a disabled key is judged by key_disabled_or_soon_gone. Unknown where the plan
#   does not know the switch or the kind of key. Not seen: the period.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
# custom:
#   id: key_without_rotation
#   code: DA-023
#   severity: low
#   plane: data
#   remediation: Set `enable_key_rotation = true`, and leave it out for asymmetric, HMAC and imported keys.
#   frameworks:
#   - "Security Hub: KMS.4"
#   - "CIS AWS Foundations 3.0: 3.6"
#   since: 0.1.0
package rules.data.key_without_rotation

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some key in plan.of_type("aws_kms_key")
	_rotates(key)
	some gap in demand.one_of(key, ["enable_key_rotation"], {true})
	finding := result.gap(rego.metadata.chain(), key, gap)
}

deny contains finding if {
	some key in plan.of_type("aws_kms_key")
	kind := _fixed_kind(key)
	plan.value(key, "enable_key_rotation") == true
	detail := sprintf("`enable_key_rotation` is true, and KMS refuses that for a key of %s", [kind])
	finding := result.violation(rego.metadata.chain(), key.address, ["enable_key_rotation"], detail)
}

deny contains finding if {
	some key in plan.of_type("aws_kms_key")
	_switch_is_off(key)
	some attribute in ["customer_master_key_spec", "custom_key_store_id"]
	demand.is_unknown(key, [attribute])
	detail := sprintf("the plan does not know `%s`, and `enable_key_rotation` is not true", [attribute])
	finding := result.unknown(rego.metadata.chain(), key.address, [attribute], detail)
}

_rotates(key) if {
	not _fixed_kind(key)
	object.get(key.change.after, "is_enabled", true) != false
	not demand.is_unknown(key, ["customer_master_key_spec"])
	not demand.is_unknown(key, ["custom_key_store_id"])
}

# What kind a key is whose material stays as it is.
_fixed_kind(key) := spec if {
	spec := plan.value(key, "customer_master_key_spec")
	spec != "SYMMETRIC_DEFAULT"
} else := "a custom key store" if {
	demand.said(key, ["custom_key_store_id"]).value
}

_switch_is_off(key) if not plan.value(key, "enable_key_rotation") == true
