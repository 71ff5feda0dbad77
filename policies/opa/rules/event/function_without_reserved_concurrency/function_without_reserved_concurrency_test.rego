package rules.event.function_without_reserved_concurrency_test

import data.lib.sketch_test as sketch
import data.rules.event.function_without_reserved_concurrency as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_lambda_function.f", after, unknown)])
}

_finding(kind, path, detail) := {"kind": kind, "address": "aws_lambda_function.f", "path": path, "detail": detail}

_path := ["reserved_concurrent_executions"]

test_deny_the_shared_pool if {
	_found({"reserved_concurrent_executions": -1}, {}) == {_finding("violation", _path, "`reserved_concurrent_executions` is -1")}
	_found({}, {}) == {_finding("violation", _path, "`reserved_concurrent_executions` is not set")}
}

test_allow_a_reservation if {
	every number in [0, 20] {
		_found({"reserved_concurrent_executions": number}, {}) == set()
	}
}

test_unknown_reservation if {
	_found({}, {"reserved_concurrent_executions": true}) == {_finding("unknown", _path, "the plan does not know `reserved_concurrent_executions`")}
}
