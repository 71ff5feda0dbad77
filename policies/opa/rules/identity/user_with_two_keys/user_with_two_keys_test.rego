package rules.identity.user_with_two_keys_test

import data.lib.sketch_test as sketch
import data.rules.identity.user_with_two_keys as rule

_key(name, after, unknown) := sketch.partly(sprintf("aws_iam_access_key.%s", [name]), after, unknown)

_found(keys) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan(keys)
}

test_deny_two_active_keys_of_one_user if {
	_found([_key("a", {"user": "ann"}, {}), _key("b", {"user": "ann", "status": "Active"}, {})]) == {{
		"kind": "violation",
		"address": "aws_iam_access_key.b",
		"path": ["user"],
		"detail": "aws_iam_access_key.a, aws_iam_access_key.b are active, all of ann",
	}}
}

test_deny_by_reference if {
	references := {"user": sketch.refers(["aws_iam_user.u.name", "aws_iam_user.u"])}
	user := sketch.partly("aws_iam_user.u", {}, {"name": true})
	keys := [_key("a", {}, {"user": true}), _key("b", {}, {"user": true})]
	expressions := {"aws_iam_access_key.a": references, "aws_iam_access_key.b": references}
	found := sketch.essence(rule.deny) with input as sketch.configured(array.concat(keys, [user]), expressions)
	{finding.detail | some finding in found} == {"aws_iam_access_key.a, aws_iam_access_key.b are active, all of aws_iam_user.u"}
}

test_allow_one_each_and_one_that_is_going if {
	_found([_key("a", {"user": "ann"}, {}), _key("b", {"user": "ben"}, {})]) == set()
	_found([_key("a", {"user": "ann"}, {}), _key("b", {"user": "ann", "status": "Inactive"}, {})]) == set()
}

test_unknown_status if {
	_found([_key("a", {"user": "ann"}, {}), _key("b", {"user": "ann"}, {"status": true})]) == {{
		"kind": "unknown",
		"address": "aws_iam_access_key.b",
		"path": ["status"],
		"detail": "the plan does not know whether aws_iam_access_key.a, aws_iam_access_key.b are active, all of ann",
	}}
}
