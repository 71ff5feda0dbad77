package rules.identity.password_reuse_allowed_test

import data.lib.sketch_test as sketch
import data.rules.identity.password_reuse_allowed as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_iam_account_password_policy.p", after, unknown)])
}

_finding(kind, detail) := {"kind": kind, "address": "aws_iam_account_password_policy.p", "path": ["password_reuse_prevention"], "detail": detail}

test_deny_few_and_none if {
	_found({"password_reuse_prevention": 5}, {}) == {_finding("violation", "`password_reuse_prevention` is 5")}
	_found({}, {}) == {_finding("violation", "`password_reuse_prevention` is not set")}
}

test_allow_all_that_there_are if _found({"password_reuse_prevention": 24}, {}) == set()

test_unknown_number if {
	_found({}, {"password_reuse_prevention": true}) == {_finding("unknown", "the plan does not know `password_reuse_prevention`")}
}
