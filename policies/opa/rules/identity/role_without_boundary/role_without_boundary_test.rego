package rules.identity.role_without_boundary_test

import data.lib.sketch_test as sketch
import data.rules.identity.role_without_boundary as rule

_role(name, after, unknown) := sketch.partly(sprintf("aws_iam_role.%s", [name]), after, unknown)

_bounded := _role("bounded", {"permissions_boundary": "arn:aws:iam::111122223333:policy/boundary"}, {})

_found(resources) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan(resources)
}

test_deny_a_role_without_beside_one_with if {
	_found([_bounded, _role("free", {"permissions_boundary": null}, {})]) == {{
		"kind": "violation",
		"address": "aws_iam_role.free",
		"path": ["permissions_boundary"],
		"detail": "`permissions_boundary` is not set, and aws_iam_role.bounded has one",
	}}
	count(_found([_bounded, sketch.resource("aws_iam_user.free", {})])) == 1
}

test_allow_where_nobody_uses_them if _found([_role("free", {}, {}), _role("other", {}, {})]) == set()

test_allow_one_that_is_not_known_yet if {
	_found([_bounded, _role("later", {}, {"permissions_boundary": true})]) == set()
	count(_found([_role("later", {}, {"permissions_boundary": true}), _role("free", {}, {})])) == 1
}

test_sensitivity_decides_where_it_is_said if {
	_found([_bounded, _role("free", {"tags": {"sensitivity": "medium"}}, {})]) == set()
	count(_found([_bounded, _role("free", {"tags": {"sensitivity": "high"}}, {})])) == 1
}
