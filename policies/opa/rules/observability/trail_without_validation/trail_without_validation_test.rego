package rules.observability.trail_without_validation_test

import data.lib.sketch_test as sketch
import data.rules.observability.trail_without_validation

_found(after, unknown) := found if {
	found := sketch.essence(trail_without_validation.deny) with input as sketch.plan([sketch.partly("aws_cloudtrail.t", after, unknown)])
}

_finding(kind, path, detail) := {{"kind": kind, "address": "aws_cloudtrail.t", "path": path, "detail": detail}}

test_deny_files_without_digests if {
	_found({"enable_log_file_validation": false}, {}) == _finding(
		"violation", ["enable_log_file_validation"],
		"`enable_log_file_validation` is false",
	)
	_found({}, {}) == _finding("violation", ["enable_log_file_validation"], "`enable_log_file_validation` is not set")
}

test_allow_digests if _found({"enable_log_file_validation": true}, {}) == set()

test_unknown_validation if {
	_found({}, {"enable_log_file_validation": true}) == _finding(
		"unknown", ["enable_log_file_validation"],
		"the plan does not know `enable_log_file_validation`",
	)
}
