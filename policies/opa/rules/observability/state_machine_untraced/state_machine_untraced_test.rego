package rules.observability.state_machine_untraced_test

import data.lib.sketch_test as sketch
import data.rules.observability.state_machine_untraced

_found(after, unknown) := found if {
	found := sketch.essence(state_machine_untraced.deny) with input as sketch.plan([sketch.partly("aws_sfn_state_machine.m", after, unknown)])
}

_finding(kind, path, detail) := {{"kind": kind, "address": "aws_sfn_state_machine.m", "path": path, "detail": detail}}

_path := ["tracing_configuration", 0, "enabled"]

test_deny_a_machine_without_tracing if {
	_found({"tracing_configuration": [{"enabled": false}]}, {}) == _finding("violation", _path, "`tracing_configuration.enabled` is false")
	_found({}, {}) == _finding("violation", _path, "`tracing_configuration.enabled` is not set")
}

test_allow_tracing if _found({"tracing_configuration": [{"enabled": true}]}, {}) == set()

test_unknown_tracing if {
	_found({"tracing_configuration": [{}]}, {"tracing_configuration": [{"enabled": true}]}) == _finding(
		"unknown", _path,
		"the plan does not know `tracing_configuration.enabled`",
	)
}
