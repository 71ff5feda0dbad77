# METADATA
# title: Policy statements in one normal form
# description: |
#   A statement is {name, effect, actions, not_actions, resources, not_resources, principals, not_principals, conditions, unknown}:
#   actions, resources and their opposites are sets of strings; principals of {type, id}; conditions of {operator, key, values}
#   with operator and key in lower case (IAM does not tell cases apart); unknown names what the plan knows in part or not at all,
#   unlisted the lists of which it does not even know how long they are: those may hold anything. A condition whose key or operator
#   is unknown makes "condition" one of them. Of a deferred document there is also refers (policy_text.rego): the addresses that
#   unknown resources come from.
#   https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
# scope: package
package lib.statement

import data.lib.grammar

# The statements of a policy's JSON that are in IAM's grammar; undefined when it is no policy. What is not is in `grammar.flaws`.
from_text(text) := [_from_json(raw, index) |
	some index, raw in grammar.statements(text)
	grammar.is_whole(raw)
]

_from_json(raw, index) := {
	"name": _name(object.get(raw, "Sid", ""), index),
	"effect": raw.Effect,
	"actions": _set(raw, "Action"),
	"not_actions": _set(raw, "NotAction"),
	"resources": _set(raw, "Resource"),
	"not_resources": _set(raw, "NotResource"),
	"principals": _principals(object.get(raw, "Principal", {})),
	"not_principals": _principals(object.get(raw, "NotPrincipal", {})),
	"conditions": {_condition(operator, key, {sprintf("%v", [value]) | some value in grammar.list(values)}, false) |
		some operator, keys in object.get(raw, "Condition", {})
		some key, values in keys
	},
	"unknown": set(),
	"unlisted": set(),
}

# A `statement` block of aws_iam_policy_document; `unknown` is its part of `after_unknown`.
from_block(block, unknown, index) := {
	"name": _name(_or(object.get(block, "sid", null), ""), index),
	"effect": _or(object.get(block, "effect", null), "Allow"),
	"actions": _known(block, "actions"),
	"not_actions": _known(block, "not_actions"),
	"resources": _known(block, "resources"),
	"not_resources": _known(block, "not_resources"),
	"principals": _block_principals(block, "principals"),
	"not_principals": _block_principals(block, "not_principals"),
	"conditions": {_condition(condition.test, condition.variable, _known(condition, "values"), unlisted) |
		some place, condition in object.get(block, "condition", [])
		unlisted := object.get(unknown, ["condition", place, "values"], false) == true
	},
	"unknown": {part | some part, marks in unknown; _has_true(marks)},
	"unlisted": ({part | some part, marks in unknown; marks == true} | {"condition" | _hides_condition(unknown)}),
}

_hides_condition(unknown) if {
	some marks in unknown.condition
	some part in ["test", "variable"]
	marks[part] == true
}

_block_principals(block, part) := {{"type": principal.type, "id": id} |
	some principal in _or(object.get(block, part, []), [])
	some id in _known(principal, "identifiers")
}

_has_true(marks) if {
	walk(marks, [_, mark])
	mark == true
}

# A document may leave these null, and elements of a list that are unknown are null.
_known(object_, part) := {value | some value in _or(object.get(object_, part, []), []); value != null}

_or(value, fallback) := fallback if value == null

_or(value, _) := value if value != null

_name(sid, _) := sprintf("statement \"%s\"", [sid]) if sid != ""

_name("", index) := sprintf("statement %d", [index + 1])

_condition(operator, key, values, unlisted) := {
	"operator": lower(operator),
	"key": lower(key),
	"values": values,
	"unlisted": unlisted,
}

_set(raw, part) := {value | some value in grammar.list(object.get(raw, part, []))}

_principals(principal) := {{"type": "*", "id": "*"}} if principal == "*"

_principals(principal) := {{"type": type, "id": id} |
	some type, ids in principal
	some id in grammar.list(ids)
} if {
	is_object(principal)
}

# All of a service, or of all services: `*`, or an ARN whose last field is nothing but wildcards. AWS fills up the fields that an
# ARN lacks with wildcards (`arn:aws:sqs` is `arn:aws:sqs:*:*:*`).
is_whole(resource) if regex.match(`^([*?]+|arn:[*?]+|arn(:[^:]*){2,4}|arn(:[^:]*){4}:[*?:/]*[*][*?:/]*)$`, resource)

every_resource(statement) if {
	some resource in statement.resources
	is_whole(resource)
}

every_resource(statement) if count(statement.not_resources) > 0

# Anyone: `*`, or `AWS: *`; IAM means the same by both in an Allow.
anyone(statement) if {
	some principal in statement.principals
	principal.id == "*"
	principal.type in {"*", "AWS"}
}

# Everyone but some, which IAM reads as anyone else in the world.
anyone(statement) if count(statement.not_principals) > 0
