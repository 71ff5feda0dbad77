# METADATA
# title: Policy statements in one normal form
# description: |
#   A statement is {name, effect, actions, not_actions, resources, not_resources, principals, not_principals, conditions, unknown}:
#   actions, resources and their opposites are sets of strings; principals of {type, id}; conditions of {operator, key, values}
#   with operator and key in lower case (IAM does not tell cases apart); unknown names what the plan knows in part or not at all.
#   https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
# scope: package
package lib.statement

# The statements of a policy's JSON; undefined when it is none.
from_text(text) := [_from_json(raw, index) | some index, raw in statements] if {
	statements := _list(json.unmarshal(text).Statement)
	every raw in statements {
		is_object(raw)
	}
}

# Terraform renders a document without statements so, and it grants nothing. With any other element, such as `statement` in lower
# case, who knows what AWS makes of it.
from_text(text) := [] if {
	policy := json.unmarshal(text)
	is_object(policy)
	every name, _ in policy {
		name in {"Id", "Version"}
	}
}

_from_json(raw, index) := {
	"name": _name(object.get(raw, "Sid", ""), index),
	"effect": object.get(raw, "Effect", "Allow"),
	"actions": _set(raw, "Action"),
	"not_actions": _set(raw, "NotAction"),
	"resources": _set(raw, "Resource"),
	"not_resources": _set(raw, "NotResource"),
	"principals": _principals(object.get(raw, "Principal", {})),
	"not_principals": _principals(object.get(raw, "NotPrincipal", {})),
	"conditions": {_condition(operator, key, {sprintf("%v", [value]) | some value in _list(values)}) |
		some operator, keys in object.get(raw, "Condition", {})
		some key, values in keys
	},
	"unknown": set(),
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
	"conditions": {_condition(condition.test, condition.variable, _known(condition, "values")) |
		some condition in object.get(block, "condition", [])
	},
	"unknown": {part | some part, marks in unknown; _has_true(marks)},
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

_condition(operator, key, values) := {"operator": lower(operator), "key": lower(key), "values": values}

_set(raw, part) := {value | some value in _list(object.get(raw, part, []))}

_list(value) := value if is_array(value)

_list(value) := [value] if not is_array(value)

_principals(principal) := {{"type": "*", "id": "*"}} if principal == "*"

_principals(principal) := {{"type": type, "id": id} |
	some type, ids in principal
	some id in _list(ids)
} if {
	is_object(principal)
}

# The resources that stand for all of a service or of all services.
whole := `^(\*|arn:[^:]*:[^:]*:[^:]*:[^:]*:(\*|\*/\*))$`

every_resource(statement) if {
	some resource in statement.resources
	regex.match(whole, resource)
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

# Conditions that only a statement's own circle can meet, although its principal is `*`: AWS's list of keys with a fixed value
# (https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status).
circle_keys := {
	"aws:principalaccount", "aws:principalarn", "aws:principalorgid", "aws:principalorgpaths", "aws:sourceaccount",
	"aws:sourcearn", "aws:sourceip", "aws:sourceorgid", "aws:sourceowner", "aws:sourcevpc", "aws:sourcevpce", "aws:userid",
	"kms:calleraccount", "s3:dataaccesspointaccount", "s3:dataaccesspointarn",
}

confined(statement) if {
	some key in circle_keys
	pinned(statement, key)
}

# True where every request must carry the key with one of the condition's values: no IfExists, no negation, no value that
# matches anything. A value that the plan does not know is still one value.
pinned(statement, key) if {
	some condition in statement.conditions
	condition.key == key
	_demands(condition.operator, statement, key)
	every value in condition.values {
		not _matches_anything(value)
	}
}

_matches_anything(value) if regex.match(`^[*?:/]*$|^arn:[*]|^(0\.0\.0\.0|::)/0$`, value)

_demands(operator, _, _) if regex.match(`^(foranyvalue:)?(string(equals|equalsignorecase|like)|arn(equals|like)|ipaddress)$`, operator)

# ForAllValues is true when the key is absent, so it needs `Null: false` beside it.
_demands(operator, statement, key) if {
	regex.match(`^forallvalues:(string(equals|equalsignorecase|like)|arn(equals|like))$`, operator)
	some condition in statement.conditions
	condition.key == key
	condition.operator == "null"
	"false" in condition.values
}
