package rules.event.open_function_url_test

import data.lib.sketch_test as sketch
import data.rules.event.open_function_url as rule

_found(url, unknown, function) := found if {
	resources := [sketch.partly("aws_lambda_function_url.u", url, unknown), sketch.resource("aws_lambda_function.f", function)]
	found := sketch.essence(rule.deny) with input as sketch.plan(resources)
}

_finding(kind, detail) := {"kind": kind, "address": "aws_lambda_function_url.u", "path": ["authorization_type"], "detail": detail}

_open := {"function_name": "f", "authorization_type": "NONE"}

test_deny_an_open_url if {
	_found(_open, {}, {"function_name": "f"}) == {_finding("violation", "`authorization_type` is \"NONE\"")}
	_found(_open, {}, {"function_name": "g"}) == {_finding("violation", "`authorization_type` is \"NONE\"")}
}

test_allow_signed_callers_and_edge_functions if {
	_found({"function_name": "f", "authorization_type": "AWS_IAM"}, {}, {"function_name": "f"}) == set()
	_found(_open, {}, {"function_name": "f", "tags": {"tier": "edge"}}) == set()
}

test_unknown_authorization if {
	_found({"function_name": "f"}, {"authorization_type": true}, {"function_name": "f"}) == {_finding(
		"unknown",
		"the plan does not know `authorization_type`",
	)}
}

test_unknown_function if {
	_found({"authorization_type": "NONE"}, {"function_name": true}, {"function_name": "f", "tags": {"tier": "edge"}}) == {_finding(
		"unknown",
		"`authorization_type` is \"NONE\", and the plan does not tell whether its function is an edge function",
	)}
}
