# METADATA
# title: Others may put any event on this bus
# description: |
#   An Allow of events:PutEvents to everyone or to a whole account lets a stranger's function send events that yours believe. It
#   passes when it is bound to the organisation (`aws:PrincipalOrgID`) and pins what may be sent (`events:source` and
#   `events:detail-type`), each by a value that a stranger's request cannot meet. Rules and targets that everyone outside of the
#   organisation may change count as well. An aws_cloudwatch_event_permission cannot pin what is sent. Principals in a Deny are no
#   grant. Naming roles one by one passes. Not seen: what a named role of another account is used for.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-conditions.html
# custom:
#   id: open_event_bus
#   code: EV-002
#   severity: critical
#   plane: event
#   remediation: >-
#     Write aws_cloudwatch_event_bus_policy; name the roles that publish, or bind the account by `aws:PrincipalOrgID` and pin
#     `events:source` and `events:detail-type`.
#   since: 0.1.0
package rules.event.open_event_bus

import data.lib.bus
import data.lib.condition
import data.lib.iam
import data.lib.plan
import data.lib.result
import data.lib.statement

deny contains finding if {
	some [policy, block] in _grants
	bus.puts_events(block)
	wide := bus.wide(block)
	count(wide) > 0
	missing := {key | some key in _demanded; not condition.pinned(block, lower(key))}
	count(missing) > 0
	detail := sprintf("%s lets %s put events, without a condition that pins %s", [block.name, result.list(wide), result.list(missing)])
	finding := result.in_policy(rego.metadata.chain(), policy, detail)
}

deny contains finding if {
	some [policy, block] in _grants
	not bus.puts_events(block)
	changes := bus.rule_changes(block)
	count(changes) > 0
	statement.anyone(block)
	not condition.pinned(block, "aws:principalorgid")
	detail := sprintf("%s lets everyone call %s, without a condition that pins aws:PrincipalOrgID", [block.name, result.list(changes)])
	finding := result.in_policy(rego.metadata.chain(), policy, detail)
}

deny contains finding if {
	some permission in plan.of_type("aws_cloudwatch_event_permission")
	detail := sprintf("it lets %s put events of any source and type", [_who(permission.change.after)])
	finding := result.violation(rego.metadata.chain(), permission.address, ["principal"], detail)
}

deny contains finding if {
	some permission in plan.of_type("aws_cloudwatch_event_permission")
	plan.is_unknown(permission, "principal")
	finding := result.unknown(rego.metadata.chain(), permission.address, ["principal"], "the plan does not know `principal`")
}

_grants contains [policy, block] if {
	some policy in iam.policies
	policy.type == "aws_cloudwatch_event_bus_policy"
	some block in policy.statements
	block.effect == "Allow"
}

_demanded := {"aws:PrincipalOrgID", "events:source", "events:detail-type"}

_who(after) := "everyone in the organisation" if {
	after.principal == "*"
	count(object.get(after, "condition", [])) > 0
} else := bus.who(after.principal)
