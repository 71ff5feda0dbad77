# METADATA
# title: A key is of no use, or gone before anybody notices
# description: |
#   A disabled key opens nothing: whatever is encrypted under it cannot be read, and what writes with it fails. And a key that is
#   scheduled for deletion, by a wrong plan or an attacker, can be saved only until its window ends; after that all of its data is lost.
#   AWS's default is 30 days; a window under ten may pass while the one who would notice is away. Unknown where the plan does not know
#   either. Not seen: keys that are scheduled for deletion already.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html
# custom:
#   id: key_disabled_or_soon_gone
#   code: DA-026
#   severity: medium
#   plane: data
#   remediation: >-
#     Leave `is_enabled` and `deletion_window_in_days` out (enabled, 30 days), or set a window of ten days at least; take a key that is no
#     longer needed out of the configuration.
#   frameworks:
#   - "Security Hub: KMS.3"
#   since: 0.1.0
package rules.data.key_disabled_or_soon_gone

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some type, switch in {"aws_kms_external_key": "enabled", "aws_kms_key": "is_enabled", "aws_kms_replica_external_key": "enabled", "aws_kms_replica_key": "enabled"}
	some key in plan.of_type(type)
	some gap in demand.one_of_or_absent(key, [switch], {true})
	finding := result.gap(rego.metadata.chain(), key, gap)
}

deny contains finding if {
	some type in {"aws_kms_external_key", "aws_kms_key", "aws_kms_replica_external_key", "aws_kms_replica_key"}
	some key in plan.of_type(type)
	demand.said(key, ["deletion_window_in_days"]).answer != "absent"
	some gap in demand.at_least(key, ["deletion_window_in_days"], 10)
	finding := result.gap(rego.metadata.chain(), key, gap)
}
