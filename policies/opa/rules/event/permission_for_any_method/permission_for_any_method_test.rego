package rules.event.permission_for_any_method_test

import data.lib.sketch_test as sketch
import data.rules.event.permission_for_any_method as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_lambda_permission.p", after, unknown)])
}

_finding(kind, path, detail) := {"kind": kind, "address": "aws_lambda_permission.p", "path": path, "detail": detail}

_api(path) := {"principal": "apigateway.amazonaws.com", "source_arn": concat("", ["arn:aws:execute-api:eu-west-1:111122223333:abcdef1234", path])}

test_deny_any_method if {
	every path in ["/*", "/*/*", "/*/*/*", "/live/*/*"] {
		_found(_api(path), {}) == {_finding("violation", ["source_arn"], concat("", [
			"`source_arn` is arn:aws:execute-api:eu-west-1:111122223333:abcdef1234",
			path,
		]))}
	}
}

test_allow_a_method_and_a_path if {
	every path in ["/*/POST/orders", "/live/GET/*", "/*/*/orders", "/authorizers/abc123"] {
		_found(_api(path), {}) == set()
	}
}

test_allow_other_services if {
	_found({"principal": "events.amazonaws.com", "source_arn": "arn:aws:events:eu-west-1:111122223333:rule/*"}, {}) == set()
}
