package rules.observability.trail_stopped_test

import data.lib.sketch_test as sketch
import data.rules.observability.trail_stopped

_found(after, unknown) := found if {
	found := sketch.essence(trail_stopped.deny) with input as sketch.plan([sketch.partly("aws_cloudtrail.t", after, unknown)])
}

_finding(kind, path, detail) := {{"kind": kind, "address": "aws_cloudtrail.t", "path": path, "detail": detail}}

test_deny_a_stopped_trail if {
	_found({"enable_logging": false}, {}) == _finding("violation", ["enable_logging"], "`enable_logging` is false")
}

test_allow_a_running_trail if {
	_found({"enable_logging": true}, {}) == set()
	_found({}, {}) == set()
}

test_unknown_whether_it_runs if {
	_found({}, {"enable_logging": true}) == _finding("unknown", ["enable_logging"], "the plan does not know `enable_logging`")
}
