# METADATA
# title: Others may say anything on this bus
# description: |
#   An organisation or an account may put events, and no condition pins `events:source` and `events:detail-type`, or it may
#   change rules and targets that are not its own: whoever gets hold of the least of its roles forges the events of any other
#   service, or sends them elsewhere. Each key must be pinned by a value; `ForAllValues` alone holds for a request without the
#   key. An aws_cloudwatch_event_permission cannot pin what is sent. Changes pass with a condition on `events:creatorAccount`.
#   Roles named one by one pass. Statements to everyone or to an account outside of any organisation are graver, and found by
#   open_event_bus and bus_open_to_account. Not seen: what a named role is used for.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-conditions.html
# custom:
#   id: bus_grant_unpinned
#   code: EV-025
#   severity: medium
#   plane: event
#   remediation: >-
#     Write aws_cloudwatch_event_bus_policy that allows events:PutEvents alone, with conditions on `events:source` and
#     `events:detail-type`.
#   since: 0.1.0
package rules.event.bus_grant_unpinned

import data.lib.bus
import data.lib.plan
import data.lib.result

deny contains finding if {
	some grant in bus.grants.unpinned
	gaps := concat(", and ", sort(bus.unpinned(grant.block)))
	detail := sprintf("%s lets %s %s", [grant.block.name, result.list(bus.wide(grant.block)), gaps])
	finding := result.in_policy(rego.metadata.chain(), grant.policy, detail)
}

deny contains finding if {
	some permission in plan.of_type("aws_cloudwatch_event_permission")
	permission.change.after.principal == "*"
	count(object.get(permission.change.after, "condition", [])) > 0
	detail := "it lets everyone in the organisation put events of any source and type"
	finding := result.violation(rego.metadata.chain(), permission.address, ["principal"], detail)
}
