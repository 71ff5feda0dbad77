# METADATA
# title: The public reaches a function with privileges
# description: |
#   A public API, AppSync source or function URL calls a function that may do more than hand over, read its secret and write its
#   own logs, and that is not marked as an edge function (tag `tier = "edge"`): one flaw in its code gives all of that away. All
#   policies of its role count, without its Deny statements. Where the role, one of its policies or the function itself is not
#   in the plan, that is reported as unknown. Callers who sign by IAM are no public, unless the API's policy lets everyone in.
#   Not seen: paths with a step in between, and functions that authorize requests.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html
# custom:
#   id: public_endpoint_to_privileged_function
#   code: EV-001
#   severity: critical
#   plane: event
#   remediation: >-
#     Put an edge function in between that only hands the request over (a queue, a bus, a state machine), and keep the privileges
#     in a function that no public door calls.
#   remediation_unknown: >-
#     Refer to the function, its role and its policies themselves, by a literal key or `each.key` and not through a local; where it
#     is public and has privileges, put an edge function in between.
#   since: 0.1.0
package rules.event.public_endpoint_to_privileged_function

import data.lib.endpoint
import data.lib.lambda
import data.lib.plan
import data.lib.result

deny contains finding if {
	some door in endpoint.public
	some address in door.functions
	not lambda.is_edge(plan.resources[address])
	privileges := lambda.powers[address].privileges
	count(privileges) > 0
	detail := sprintf("it calls %s, which is allowed %s", [address, result.list(privileges)])
	finding := _by_certainty(rego.metadata.chain(), door, detail)
}

deny contains finding if {
	some door in endpoint.public
	some address in door.functions
	not lambda.is_edge(plan.resources[address])
	unseen := lambda.powers[address].unseen
	count(unseen) > 0
	detail := sprintf("it calls %s, and what that may do is not all in the plan: %s", [address, result.list(unseen)])
	finding := result.unknown(rego.metadata.chain(), door.resource.address, [door.attribute], detail)
}

deny contains finding if {
	some door in endpoint.public
	door.elsewhere
	detail := sprintf("the plan does not tell which function `%s` calls, or does not hold it", [door.attribute])
	finding := result.unknown(rego.metadata.chain(), door.resource.address, [door.attribute], detail)
}

_by_certainty(chain, door, detail) := result.violation(chain, door.resource.address, [door.attribute], detail) if {
	count(_doubts(door)) == 0
}

_by_certainty(chain, door, detail) := result.unknown(
	chain, door.resource.address, [door.attribute],
	sprintf("the plan does not tell %s; perhaps %s", [concat(" and ", sort(_doubts(door))), detail]),
) if {
	count(_doubts(door)) > 0
}

_doubts(door) := {sprintf("`%s`", [attribute]) | some attribute in door.unsure} | {sprintf("which function `%s` calls", [door.attribute]) |
	door.one_of_several
}
