package rules.observability.state_machine_without_logs_test

import data.lib.sketch_test as sketch
import data.rules.observability.state_machine_without_logs

_found(after, unknown) := found if {
	found := sketch.essence(state_machine_without_logs.deny) with input as sketch.plan([sketch.partly("aws_sfn_state_machine.m", after, unknown)])
}

_finding(kind, path, detail) := {{"kind": kind, "address": "aws_sfn_state_machine.m", "path": path, "detail": detail}}

_level := ["logging_configuration", 0, "level"]

_data := ["logging_configuration", 0, "include_execution_data"]

_logs(level, data_, tags) := _found({"logging_configuration": [{"level": level, "include_execution_data": data_}], "tags": tags}, {})

test_deny_a_machine_without_logs if {
	_found({}, {}) == _finding("violation", _level, "`logging_configuration.level` is not set")
	_logs("OFF", false, {}) == _finding("violation", _level, "`logging_configuration.level` is \"OFF\"")
}

test_deny_sensitive_data_in_logs if {
	_logs("ALL", true, {"sensitivity": "high"}) == _finding("violation", _data, "`logging_configuration.include_execution_data` is true")
}

test_allow_logs if {
	_logs("ERROR", false, {"sensitivity": "high"}) == set()
	_logs("ALL", true, {}) == set()
}

test_unknown_level if {
	_found({"logging_configuration": [{}]}, {"logging_configuration": [{"level": true}]}) == _finding(
		"unknown", _level,
		"the plan does not know `logging_configuration.level`",
	)
}
