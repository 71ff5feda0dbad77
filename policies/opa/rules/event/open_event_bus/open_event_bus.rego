# METADATA
# title: Everyone may use this event bus
# description: |
#   An Allow of events:PutEvents, or of changes to rules and targets, to everyone: any AWS account in the world sends events
#   that your functions believe, or has yours sent elsewhere. It passes when a condition binds it to an organisation, an account
#   or a principal by a value that a stranger's request cannot meet; an address on the network is none. An
#   aws_cloudwatch_event_permission for `*` passes with the organisation's condition. Principals in a Deny are no grant. What
#   passes here may be too much all the same (bus_open_to_account, bus_grant_unpinned). Not seen: a Deny that takes back what
#   this gives.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-perms.html
# custom:
#   id: open_event_bus
#   code: EV-002
#   severity: critical
#   plane: event
#   remediation: >-
#     Name the roles that publish, or bind the statement by `aws:PrincipalOrgID` and pin `events:source` and `events:detail-type`.
#   remediation_unknown: Give the principal by a variable or by the role itself, so that the plan tells who it is.
#   since: 0.1.0
package rules.event.open_event_bus

import data.lib.bus
import data.lib.plan
import data.lib.result

deny contains finding if {
	some grant in bus.grants.everyone
	detail := sprintf("%s lets %s %s, and no condition says of which organisation", [grant.block.name, _who(grant.block), _what(grant.block)])
	finding := result.in_policy(rego.metadata.chain(), grant.policy, detail)
}

deny contains finding if {
	some permission in plan.of_type("aws_cloudwatch_event_permission")
	permission.change.after.principal == "*"
	count(object.get(permission.change.after, "condition", [])) == 0
	detail := "`principal` is *, and no condition says of which organisation"
	finding := result.violation(rego.metadata.chain(), permission.address, ["principal"], detail)
}

deny contains finding if {
	some permission in plan.of_type("aws_cloudwatch_event_permission")
	plan.is_unknown(permission, "principal")
	finding := result.unknown(rego.metadata.chain(), permission.address, ["principal"], "the plan does not know `principal`")
}

_who(block) := result.list(bus.wide(block))

_what(block) := "put events" if bus.puts_events(block)

_what(block) := sprintf("call %s", [result.list(bus.rule_changes(block))]) if not bus.puts_events(block)
