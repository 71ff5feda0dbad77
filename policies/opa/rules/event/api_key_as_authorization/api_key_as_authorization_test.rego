package rules.event.api_key_as_authorization_test

import data.lib.sketch_test as sketch
import data.rules.event.api_key_as_authorization as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_api_gateway_method.m", after, unknown)])
}

_finding(kind, path, detail) := {"kind": kind, "address": "aws_api_gateway_method.m", "path": path, "detail": detail}

test_deny_a_key_alone if {
	_found({"http_method": "GET", "authorization": "NONE", "api_key_required": true}, {}) == {_finding(
		"violation",
		["authorization"],
		"`authorization` is \"NONE\"",
	)}
}

test_allow_a_key_beside_authorization if {
	_found({"http_method": "GET", "authorization": "AWS_IAM", "api_key_required": true}, {}) == set()
	_found({"http_method": "OPTIONS", "authorization": "NONE", "api_key_required": true}, {}) == set()
}

test_allow_what_is_judged_as_open if _found({"http_method": "GET", "authorization": "NONE", "api_key_required": false}, {}) == set()

test_unknown_authorization if {
	_found({"http_method": "GET", "api_key_required": true}, {"authorization": true}) == {_finding(
		"unknown",
		["authorization"],
		"the plan does not know `authorization`",
	)}
}
