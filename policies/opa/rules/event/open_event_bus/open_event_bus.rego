# METADATA
# title: Others may put any event on this bus
# description: |
#   An Allow of events:PutEvents to everyone or to a whole account lets a stranger's function send events that yours believe. It
#   passes when it is bound to the organisation (`aws:PrincipalOrgID`) and pins what may be sent (`events:source` and
#   `events:detail-type`). An aws_cloudwatch_event_permission cannot pin what is sent. Principals in a Deny are no grant. Naming
#   roles one by one passes. Not seen: what a named role of another account is used for.
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

import data.lib.condition
import data.lib.iam
import data.lib.plan
import data.lib.result

deny contains finding if {
	some policy in iam.policies
	policy.type == "aws_cloudwatch_event_bus_policy"
	some block in policy.statements
	block.effect == "Allow"
	_puts_events(block)
	wide := {_who(principal) | some principal in block.principals; _is_wide(principal)} | _everyone_but(block)
	count(wide) > 0
	missing := {key | some key in _demanded; not condition.pinned(block, lower(key))}
	count(missing) > 0
	detail := sprintf("%s lets %s put events, without a condition on %s", [block.name, result.list(wide), result.list(missing)])
	finding := result.violation(rego.metadata.chain(), policy.address, [policy.attribute], detail)
}

deny contains finding if {
	some permission in plan.of_type("aws_cloudwatch_event_permission")
	who := _who_by_permission(permission.change.after)
	detail := sprintf("it lets %s put events of any source and type", [who])
	finding := result.violation(rego.metadata.chain(), permission.address, ["principal"], detail)
}

deny contains finding if {
	some permission in plan.of_type("aws_cloudwatch_event_permission")
	plan.is_unknown(permission, "principal")
	finding := result.unknown(rego.metadata.chain(), permission.address, ["principal"], "the plan does not know `principal`")
}

_demanded := {"aws:PrincipalOrgID", "events:source", "events:detail-type"}

_puts_events(block) if {
	some action in block.actions
	glob.match(lower(action), [], "events:putevents")
}

_puts_events(block) if {
	count(block.not_actions) > 0
	every action in block.not_actions {
		not glob.match(lower(action), [], "events:putevents")
	}
}

_is_wide(principal) if principal.id == "*"

_is_wide(principal) if {
	principal.type == "AWS"
	regex.match(_account, principal.id)
}

# An account's number, or its root: every principal in the account.
_account := `^([0-9]{12}|arn:aws[a-z-]*:iam::[0-9]{12}:root)$`

_everyone_but(block) := {"everyone but some"} if {
	count(block.not_principals) > 0
} else := set()

_who(principal) := "everyone" if principal.id == "*"

_who(principal) := sprintf("the whole account %s", [principal.id]) if principal.id != "*"

_who_by_permission(after) := "everyone in the organisation" if {
	after.principal == "*"
	count(object.get(after, "condition", [])) > 0
} else := _who({"id": after.principal})
