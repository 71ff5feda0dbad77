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

import data.lib.opening
import data.lib.plan
import data.lib.power
import data.lib.result
import data.lib.trigger
import data.lib.trigger_link

deny contains finding if {
	some door in opening.all
	some address in graph.reachable(trigger.edges, {door.node})
	privileges := power.of[address].privileges
	count(privileges) > 0
	detail := sprintf("%s, which is allowed %s", [_way(door, address), result.few(privileges)])
	finding := _by_certainty(rego.metadata.chain(), door, address, detail)
}

deny contains finding if {
	some door in opening.all
	some address in graph.reachable(trigger.edges, {door.node})
	unseen := power.of[address].unseen
	count(unseen) > 0
	count(power.of[address].privileges) == 0
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

# Whose source comes through a local, and may be what is open.
deny contains finding if {
	some link in trigger_link.all
	link.from.hidden
	doors := {sprintf("%s %s", [door.how, door.node]) | some door in opening.all; door.service == _takes[plan.resources[link.via].type]}
	count(doors) > 0
	some address in graph.reachable(trigger.edges, link.to.nodes)
	count(power.of[address].privileges) > 0
	detail := sprintf("the plan does not tell what it takes from, and everyone may %s; it leads to %s, which is allowed %s", [
		result.few(doors),
		address,
		result.few(power.of[address].privileges),
	])
	finding := result.unknown(rego.metadata.chain(), link.via, [], detail)
}

_takes := {
	"aws_cloudwatch_event_rule": "events",
	"aws_lambda_event_source_mapping": "sqs",
	"aws_pipes_pipe": "sqs",
	"aws_s3_bucket_notification": "s3",
	"aws_sns_topic_subscription": "sns",
}

_way(door, address) := sprintf("everyone may %s %s, which leads to %s%s", [door.how, door.node, address, _by(trigger.between(door.node, address))])

_by(nodes) := sprintf(" (by %s)", [result.few(nodes)]) if count(nodes) > 0

_by(nodes) := "" if count(nodes) == 0

_by_certainty(chain, door, address, detail) := result.violation(chain, door.address, door.path, detail) if {
	door.certain
	address in graph.reachable(trigger.certain, {door.node})
} else := result.unknown(chain, door.address, door.path, sprintf("perhaps %s", [detail]))
