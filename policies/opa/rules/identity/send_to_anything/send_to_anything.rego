# METADATA
# title: A policy allows sending to any receiver
# description: |
#   An Allow in an identity policy lets its holder put events on every bus, start every state machine, publish to every topic,
#   send to every queue or stream, or invoke every function: `*`, or all of a kind (`arn:aws:lambda:*:*:function:*`). Receivers
#   trust what arrives from inside, so one flawed function forges orders for all others and passes by every door where requests
#   are checked.
#   Passes what the receiver's tags narrow, and a name with a wildcard in it (`orders-*`).
#   Told elsewhere: policies that make an administrator (administrator_policy), and NotAction (allow_not_action).
#   Not seen: phone numbers, which sns:Publish can only be allowed on `*` for; name topics and give text messages a statement of
#   their own with a waiver.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-identity-based.html
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/permissions-user-function.html
# custom:
#   id: send_to_anything
#   code: ID-027
#   severity: high
#   plane: identity
#   remediation: Name the ARN of each bus, state machine, topic, queue, stream or function that the code sends to.
#   remediation_unknown: >-
#     Write the list of receivers out, or make it with `concat` or `for`: of `compact`, `distinct` and `sort` a plan tells
#     nothing while an element is unknown.
#   since: 0.1.0
package rules.identity.send_to_anything

import data.lib.reach

deny contains finding if {
	some found in reach.everywhere.send
	finding := reach.finding(rego.metadata.chain(), found)
}
