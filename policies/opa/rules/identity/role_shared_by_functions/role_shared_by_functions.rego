# METADATA
# title: Functions share one role
# description: |
#   Two functions run as the same role, so each may do whatever any of them needs: a flaw in the least of them gives away the
#   data of all, and CloudTrail shows the same role for both. A function in several regions (one name) is one function. Found by
#   reference, through `for_each`, and by name or ARN, also where the role is another stack's. Not seen: functions of other
#   stacks with the same role, a role that an index or a condition chooses (`local.roles[each.key]`), and one code that is
#   deployed twice on purpose.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html
# custom:
#   id: role_shared_by_functions
#   code: ID-014
#   severity: medium
#   plane: identity
#   remediation: >-
#     Give each function a role of its own (`for_each` over the functions makes one each), with only what its code calls.
#   remediation_unknown: >-
#     Give each function a role of its own, and refer to it directly instead of through a local or another resource.
#   since: 0.1.0
package rules.identity.role_shared_by_functions

import data.lib.configuration
import data.lib.plan
import data.lib.reference
import data.lib.result
import data.lib.role

deny contains finding if {
	some address, functions in _by_role
	_are_several(functions)
	detail := sprintf("%s run as it", [result.few(functions)])
	finding := result.violation(rego.metadata.chain(), address, [], detail)
}

deny contains finding if {
	some arn, functions in _by_arn
	_are_several(functions)
	detail := sprintf("%s run as %s", [result.few(functions), arn])
	finding := result.violation(rego.metadata.chain(), min(functions), ["role"], detail)
}

deny contains finding if {
	some source, functions in _by_source
	_are_several(functions)
	detail := sprintf("%s take their role from %s, and a plan does not tell what that is", [result.few(functions), _told(source)])
	finding := result.unknown(rego.metadata.chain(), min(functions), ["role"], detail)
}

_are_several(functions) if count({_name(plan.resources[address]) | some address in functions}) > 1

_name(function) := plan.value(function, "function_name")

_name(function) := function.address if not plan.value(function, "function_name")

_roles := {function.address: role.named(function, "role") | some function in plan.of_type("aws_lambda_function")}

_by_role := {address: functions | some address, functions in _users}

_users[address] contains function if {
	some function, roles in _roles
	count(roles) == 1
	some address in roles
}

_by_arn := {arn: functions | some arn, functions in _users_of_arn}

_users_of_arn[arn] contains function if {
	some function, roles in _roles
	count(roles) == 0
	arn := plan.value(plan.resources[function], "role")
}

_by_source := {source: functions | some source, functions in _users_of_source}

_users_of_source[source] contains function if {
	some function, roles in _roles
	count(roles) == 0
	expression := configuration.expression(plan.resources[function], "role")
	not _chooses(expression)
	nodes := {node | some node in reference.linked(plan.resources[function], expression); not reference.is_known(node)}
	count(nodes) == 1
	some source in nodes
}

# With an index or a key the same name may be another role.
_chooses(expression) if {
	some referred in expression.references
	regex.match(`^(each|count)\.|\[`, referred)
}

_told(node) := sprintf("%s.%s", [match[1], match[2]]) if {
	some match in regex.find_all_string_submatch_n(`^(local|output|outputs):.*\|([^|]*)$`, node, 1)
} else := node
