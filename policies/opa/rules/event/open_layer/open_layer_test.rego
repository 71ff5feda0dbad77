package rules.event.open_layer_test

import data.lib.sketch_test as sketch
import data.rules.event.open_layer as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_lambda_layer_version_permission.p", after, unknown)])
}

_finding(kind, path, detail) := {"kind": kind, "address": "aws_lambda_layer_version_permission.p", "path": path, "detail": detail}

test_deny_everyone if {
	_found({"principal": "*"}, {}) == {_finding("violation", ["principal"], "`principal` is \"*\"")}
	count(_found({"principal": "*", "organization_id": ""}, {})) == 1
}

test_allow_an_account_or_an_organisation if {
	_found({"principal": "111122223333"}, {}) == set()
	_found({"principal": "*", "organization_id": "o-acmeacme00"}, {}) == set()
	_found({"principal": "*"}, {"organization_id": true}) == set()
}

test_unknown_principal if {
	_found({}, {"principal": true}) == {_finding("unknown", ["principal"], "the plan does not know `principal`")}
}
