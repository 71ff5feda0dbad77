package rules.observability.function_untraced_test

import data.lib.sketch_test as sketch
import data.rules.observability.function_untraced

_found(after, unknown) := found if {
	found := sketch.essence(function_untraced.deny) with input as sketch.plan([sketch.partly("aws_lambda_function.f", after, unknown)])
}

_finding(kind, path, detail) := {{"kind": kind, "address": "aws_lambda_function.f", "path": path, "detail": detail}}

_path := ["tracing_config", 0, "mode"]

test_deny_what_is_not_active if {
	_found({"tracing_config": [{"mode": "PassThrough"}]}, {}) == _finding("violation", _path, "`tracing_config.mode` is \"PassThrough\"")
	_found({"tracing_config": []}, {}) == _finding("violation", _path, "`tracing_config.mode` is not set")
}

test_allow_active_tracing if _found({"tracing_config": [{"mode": "Active"}]}, {}) == set()

test_unknown_mode if {
	_found({"tracing_config": [{}]}, {"tracing_config": [{"mode": true}]}) == _finding("unknown", _path, "the plan does not know `tracing_config.mode`")
}
