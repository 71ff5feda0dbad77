package rules.identity.access_key_in_plan_test

import data.lib.sketch_test as sketch
import data.rules.identity.access_key_in_plan as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_iam_access_key.k", after, unknown)])
}

_finding(kind, detail) := {"kind": kind, "address": "aws_iam_access_key.k", "path": ["status"], "detail": detail}

test_deny_an_active_key if {
	_found({"user": "deploy", "status": "Active"}, {}) == {_finding("violation", "the key of deploy is active, and its secret will be in the state, in plain text")}
	_found({"status": "Active", "pgp_key": "keybase:ann"}, {"user": true}) == {_finding("violation", "the key of a user that the plan does not know is active, and its secret will be in the state, encrypted")}
}

test_allow_an_inactive_key if _found({"user": "deploy", "status": "Inactive"}, {}) == set()

test_unknown_status if {
	_found({"user": "deploy"}, {"status": true}) == {_finding("unknown", "the plan does not know whether the key of deploy is active, and its secret will be in the state, in plain text")}
}
