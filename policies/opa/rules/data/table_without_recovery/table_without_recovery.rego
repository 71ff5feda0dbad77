# METADATA
# title: A table cannot be restored to a point in time
# description: |
#   Point-in-time recovery is off for the table or one of its replicas: what a flaw, a wrong deployment or an attacker with
#   dynamodb:DeleteItem overwrites is gone, since there is no state of a minute before to go back to. Replicas have it each for
#   themselves, by a `replica` block or aws_dynamodb_table_replica. Unknown where the plan does not know the switch. Not seen: backups
#   by AWS Backup, which go back to their last run.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html
# custom:
#   id: table_without_recovery
#   code: DA-018
#   severity: medium
#   plane: data
#   remediation: >-
#     Add `point_in_time_recovery { enabled = true }` to the table, and `point_in_time_recovery = true` to each replica.
#   frameworks:
#   - "Security Hub: DynamoDB.2"
#   since: 0.1.0
package rules.data.table_without_recovery

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some table in plan.of_type("aws_dynamodb_table")
	some gap in demand.one_of(table, ["point_in_time_recovery", 0, "enabled"], {true})
	finding := result.gap(rego.metadata.chain(), table, gap)
}

deny contains finding if {
	some table in plan.of_type("aws_dynamodb_table")
	some index, replica in table.change.after.replica
	some gap in demand.one_of(table, ["replica", index, "point_in_time_recovery"], {true})
	detail := sprintf("%s for the replica in %s", [gap.detail, object.get(replica, "region_name", "a region that is not known")])
	finding := result.gap(rego.metadata.chain(), table, object.union(gap, {"detail": detail}))
}

deny contains finding if {
	some replica in plan.of_type("aws_dynamodb_table_replica")
	some gap in demand.one_of(replica, ["point_in_time_recovery"], {true})
	finding := result.gap(rego.metadata.chain(), replica, gap)
}
