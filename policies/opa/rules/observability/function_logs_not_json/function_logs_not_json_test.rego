package rules.observability.function_logs_not_json_test

import data.lib.sketch_test as sketch
import data.rules.observability.function_logs_not_json

_found(after, unknown) := found if {
	found := sketch.essence(function_logs_not_json.deny) with input as sketch.configured(
		[sketch.partly("aws_lambda_function.f", after, unknown)],
		{"aws_lambda_function.f": {}},
	)
}

_finding(kind, path, detail) := {"kind": kind, "address": "aws_lambda_function.f", "path": path, "detail": detail}

test_deny_text if {
	_found({"logging_config": [{"log_format": "Text"}]}, {}) == {_finding(
		"violation",
		["logging_config", 0, "log_format"],
		"`log_format` is \"Text\"",
	)}
}

test_deny_the_default if {
	default_ := {_finding("violation", ["logging_config"], "there is no `logging_config`, and Lambda's default is text")}
	_found({"logging_config": []}, {}) == default_
	_found({}, {"logging_config": true}) == default_
}

test_allow_json if _found({"logging_config": [{"log_format": "JSON"}]}, {}) == set()

test_unknown_format if {
	_found({"logging_config": [{}]}, {"logging_config": [{"log_format": true}]}) == {_finding(
		"unknown",
		["logging_config"],
		"the plan does not know `log_format`",
	)}
}
