# METADATA
# title: A table can be deleted by one call
# description: |
#   Without deletion protection one dynamodb:DeleteTable, from a wrong plan or stolen credentials, takes the table with all its items.
#   With it, somebody has to switch it off first, which a trail shows and a policy can forbid. Unknown where the plan does not know the
#   switch. Not seen: Deny statements that forbid the call to all.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithTables.Basics.html#WorkingWithTables.Basics.DeletionProtection
# custom:
#   id: table_without_deletion_protection
#   code: DA-020
#   severity: low
#   plane: data
#   remediation: Set `deletion_protection_enabled = true`.
#   frameworks:
#   - "Security Hub: DynamoDB.6"
#   since: 0.1.0
package rules.data.table_without_deletion_protection

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some type in {"aws_dynamodb_table", "aws_dynamodb_table_replica"}
	some table in plan.of_type(type)
	some gap in demand.one_of(table, ["deletion_protection_enabled"], {true})
	finding := result.gap(rego.metadata.chain(), table, gap)
}
