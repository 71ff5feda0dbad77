# METADATA
# title: Anybody's messages reach something with privileges
# description: |
#   A topic, queue or bus that everyone may send to, or a bucket that everyone or a browser may upload to, leads by
#   subscriptions, event source mappings, notifications, rules, pipes, dead letters and state machines to a function or state
#   machine that may do more than hand over: whoever writes the message chooses what it works on, and one flaw in its code gives
#   its privileges away. The path ends at the first function, which looks at what it takes; a function marked as an edge (tag
#   `tier = "edge"`) is one. Rules that match only services' own events or named accounts lead no stranger on. Where an end of
#   the path, a role or a policy is not in the plan, that is reported as unknown. Not seen: paths through another plan, filters
#   of subscriptions, and messages that the consumer proves to be genuine.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/lambda-security.html
# custom:
#   id: untrusted_source_to_privileged_target
#   code: EV-027
#   severity: critical
#   plane: event
#   remediation: >-
#     Let only those send who must, or put an edge function in between that checks the message, and give it nothing but the right to
#     hand over.
#   remediation_unknown: >-
#     Refer to the topic, queue or function itself, and not through a local; where it is open to everyone and has privileges, put an
#     edge function in between.
#   since: 0.1.0
package rules.event.untrusted_source_to_privileged_target

import data.lib.lambda
import data.lib.opening
import data.lib.plan
import data.lib.result
import data.lib.role
import data.lib.trigger

deny contains finding if {
	some door in opening.all
	sure := graph.reachable(trigger.certain, {door.node})
	some address in graph.reachable(trigger.edges, {door.node})
	privileges := _powers[address].privileges
	count(privileges) > 0
	detail := sprintf("%s, which is allowed %s", [_way(door, address), result.few(privileges)])
	finding := _by_certainty(rego.metadata.chain(), object.union(door, {"certain": _is_sure(door, address, sure)}), detail)
}

deny contains finding if {
	some door in opening.all
	some address in graph.reachable(trigger.edges, {door.node})
	unseen := _powers[address].unseen
	count(unseen) > 0
	count(_powers[address].privileges) == 0
	detail := sprintf("%s, and what that may do is not all in the plan: %s", [_way(door, address), result.few(unseen)])
	finding := result.unknown(rego.metadata.chain(), door.address, door.path, detail)
}

deny contains finding if {
	some door in opening.all
	some node in graph.reachable(trigger.edges, {door.node})
	some via in trigger.dead_ends[node]
	detail := sprintf("everyone may %s %s, and the plan does not tell what %s hands it on to", [door.how, door.node, via])
	finding := result.unknown(rego.metadata.chain(), door.address, door.path, detail)
}

# {function's or state machine's address: {privileges, unseen}}
_powers := object.union(
	{address: power | some address, power in lambda.powers; not lambda.is_edge(plan.resources[address])},
	{machine.address: power |
		some machine in plan.of_type("aws_sfn_state_machine")
		permissions := [role.permissions[address] | some address in role.named(machine, "role_arn")]
		privileges := union({lambda.privileges(permission) | some permission in permissions})
		power := {
			"privileges": {privilege | some privilege in privileges; not regex.match(_own_logs, lower(privilege))},
			"unseen": union({permission.unseen | some permission in permissions}),
		}
	},
)

# What a state machine needs to log and trace (https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html).
_own_logs := `^logs:([a-z]*logdelivery|listlogdeliveries|putresourcepolicy|describeresourcepolicies|describeloggroups)$|^xray:`

_way(door, address) := sprintf("everyone may %s %s, which leads to %s%s", [door.how, door.node, address, _through(door.node, address)])

_through(from, to) := sprintf(" (by %s)", [result.few(between)]) if {
	between := (graph.reachable(trigger.edges, {from}) & graph.reachable(trigger.sources, {to})) - {from, to}
	count(between) > 0
} else := ""

default _is_sure(_, _, _) := false

_is_sure(door, address, sure) if {
	door.certain
	address in sure
}

_by_certainty(chain, door, detail) := result.violation(chain, door.address, door.path, detail) if door.certain

_by_certainty(chain, door, detail) := result.unknown(chain, door.address, door.path, sprintf("perhaps %s", [detail])) if {
	not door.certain
}
