# METADATA
# title: A function can trigger itself
# description: |
#   What a function may write to leads back to it: it consumes a queue and may send to it, writes into the bucket, table or
#   stream whose changes it handles, publishes to its own topic, or may invoke itself. One message then goes round until the
#   account's concurrency or budget is gone, and whoever can send that message can start it. AWS stops only loops through SQS,
#   SNS and S3, and only after sixteen rounds. Paths with a filter in them pass (a filter policy, filter criteria, an event
#   pattern by source or detail), and so do a bucket's notifications and grants with different prefixes, and sending dead
#   letters back. Not seen: grants on every resource, which wildcard_resource finds, loops through a second function, and Deny
#   statements.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html
# custom:
#   id: trigger_loop
#   code: EV-037
#   severity: medium
#   plane: event
#   remediation: >-
#     Write to another queue, topic, bucket or table than the one that triggers the function, or under another prefix, and take the right
#     to write to its own trigger away.
#   remediation_unknown: Write the bucket's ARN out by its name, so that the plan tells which keys are meant.
#   since: 0.1.0
package rules.event.trigger_loop

import data.lib.plan
import data.lib.result
import data.lib.role
import data.lib.trigger
import data.lib.writes

deny contains finding if {
	some loop in _loops
	not writes.hides_keys(loop.block, loop.node, loop.prefix)
	detail := sprintf("%s of its role allows %s on %s, which leads back to it", [loop.block.name, result.list(loop.actions), loop.node])
	finding := result.violation(rego.metadata.chain(), loop.function, ["role"], detail)
}

deny contains finding if {
	some loop in _loops
	writes.hides_keys(loop.block, loop.node, loop.prefix)
	detail := sprintf("%s of its role allows %s on %s, and the plan does not tell whether under \"%s\"", [
		loop.block.name,
		result.list(loop.actions),
		loop.node,
		loop.prefix,
	])
	finding := result.unknown(rego.metadata.chain(), loop.function, ["role"], detail)
}

_loops contains {"function": address, "node": node, "prefix": prefix, "block": block, "actions": actions} if {
	some address, roles in _roles
	upstream := graph.reachable(trigger.unfiltered_sources, {address})
	some node in upstream
	some prefix in trigger.prefixes(node, upstream)
	some name in roles
	some block in role.permissions[name].statements
	block.effect == "Allow"
	actions := writes.into(block, node, prefix)
	count(actions) > 0
}

# A function that nothing triggers may still invoke itself.
_loops contains {"function": address, "node": address, "prefix": "", "block": block, "actions": actions} if {
	some address, roles in _roles
	some name in roles
	some block in role.permissions[name].statements
	block.effect == "Allow"
	actions := writes.into(block, address, "")
	count(actions) > 0
}

_roles := {function.address: role.named(function, "role") | some function in plan.of_type("aws_lambda_function")}
