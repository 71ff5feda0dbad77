package rules.identity.user_with_console_login_test

import data.lib.sketch_test as sketch
import data.rules.identity.user_with_console_login as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_iam_user_login_profile.p", after, unknown)])
}

_finding(detail) := {"kind": "violation", "address": "aws_iam_user_login_profile.p", "path": ["user"], "detail": detail}

test_deny_a_password if {
	_found({"user": "ann"}, {}) == {_finding("it gives ann a password")}
	_found({}, {"user": true}) == {_finding("it gives a user that the plan does not know a password")}
}

test_allow_a_user_without if {
	count(rule.deny) == 0 with input as sketch.plan([sketch.resource("aws_iam_user.u", {"name": "ann"})])
}
