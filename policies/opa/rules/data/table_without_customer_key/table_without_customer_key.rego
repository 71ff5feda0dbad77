# METADATA
# title: A table is encrypted under a key that nobody here controls
# description: |
#   Without `server_side_encryption` a table is under a key that AWS owns and shares among its customers: its use is in no trail, no
#   policy stands before it, and it cannot be withdrawn when credentials leak. With it and without `kms_key_arn` the key is the account's
#   `aws/dynamodb`, whose use is in the trail, but which opens to whoever may read the table: for a table of high sensitivity that is
#   not enough. A table that is said to be of low sensitivity passes. Unknown where the plan does not know the switch. Not seen: replicas.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.howitworks.html
# custom:
#   id: table_without_customer_key
#   code: DA-019
#   severity: low
#   plane: data
#   remediation: Add `server_side_encryption { enabled = true, kms_key_arn = … }` with a key of your own to the table.
#   since: 0.1.0
package rules.data.table_without_customer_key

import data.lib.customer_key
import data.lib.demand
import data.lib.plan
import data.lib.result
import data.lib.sensitivity

deny contains finding if {
	some table in plan.of_type("aws_dynamodb_table")
	not sensitivity.is_low(table)
	some gap in demand.one_of(table, ["server_side_encryption", 0, "enabled"], {true})
	finding := result.gap(rego.metadata.chain(), table, gap)
}

deny contains finding if {
	some table in plan.of_type("aws_dynamodb_table")
	sensitivity.is_high(table)
	table.change.after.server_side_encryption[0].enabled == true
	some gap in customer_key.gaps(table, ["server_side_encryption", 0, "kms_key_arn"])
	detail := sprintf("its sensitivity is high, and %s", [gap.detail])
	finding := result.gap(rego.metadata.chain(), table, object.union(gap, {"detail": detail}))
}
