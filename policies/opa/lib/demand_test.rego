package lib.demand_test

import data.lib.demand
import data.lib.sketch_test as sketch

_mode := ["tracing_config", 0, "mode"]

_function(after, unknown) := sketch.partly("aws_lambda_function.f", after, unknown)

_gap(kind, detail) := {{"kind": kind, "path": _mode, "detail": detail}}

test_a_known_value if {
	traced := _function({"tracing_config": [{"mode": "Active"}]}, {})
	demand.one_of(traced, _mode, {"Active"}) == set() with input as sketch.plan([traced])
	untraced := _function({"tracing_config": [{"mode": "PassThrough"}]}, {})
	demand.one_of(untraced, _mode, {"Active"}) == _gap("violation", "`tracing_config.mode` is \"PassThrough\"") with input as sketch.plan([untraced])
	demand.none_of(untraced, _mode, {"PassThrough"}) == _gap("violation", "`tracing_config.mode` is \"PassThrough\"") with input as sketch.plan([untraced])
	demand.none_of(untraced, _mode, {"Off"}) == set() with input as sketch.plan([untraced])
}

test_an_absent_value if {
	every bare in [_function({}, {}), _function({"tracing_config": []}, {}), _function({"tracing_config": [{"mode": ""}]}, {})] {
		demand.one_of(bare, _mode, {"Active"}) == _gap("violation", "`tracing_config.mode` is not set") with input as sketch.plan([bare])
		demand.one_of_or_absent(bare, _mode, {"Active"}) == set() with input as sketch.plan([bare])
		demand.none_of(bare, _mode, {"PassThrough"}) == set() with input as sketch.plan([bare])
		demand.present(bare, _mode) == _gap("violation", "`tracing_config.mode` is not set") with input as sketch.plan([bare])
	}
}

test_an_unknown_value if {
	every unknown in [{"tracing_config": [{"mode": true}]}, {"tracing_config": true}] {
		late := _function({}, unknown)
		demand.one_of(late, _mode, {"Active"}) == _gap("unknown", "the plan does not know `tracing_config.mode`") with input as sketch.plan([late])
		demand.none_of(late, _mode, {"Off"}) == _gap("unknown", "the plan does not know `tracing_config.mode`") with input as sketch.plan([late])
		demand.present(late, _mode) == set() with input as sketch.plan([late])
	}
}

test_what_the_provider_will_compute_is_absent if {
	computed := _function({}, {"tracing_config": true})
	plan := sketch.configured([computed], {"aws_lambda_function.f": {"role": {}}})
	demand.one_of(computed, _mode, {"Active"}) == _gap("violation", "`tracing_config.mode` is not set") with input as plan
}

test_numbers if {
	gap := {{"kind": "violation", "path": ["retention"], "detail": "`retention` is 7"}}
	week := _function({"retention": 7}, {})
	demand.at_least(week, ["retention"], 30) == gap with input as sketch.plan([week])
	demand.at_least(week, ["retention"], 7) == set() with input as sketch.plan([week])
	text := _function({"retention": "90"}, {})
	demand.at_least(text, ["retention"], 30) == set() with input as sketch.plan([text])
}

test_what_the_provider_will_compute_in_a_block_is_absent if {
	late := _function({"tracing_config": [{}]}, {"tracing_config": [{"mode": true}]})
	without := sketch.configured([late], {late.address: {"tracing_config": [{"other": {"constant_value": 1}}]}})
	demand.one_of(late, _mode, {"Active"}) == _gap("violation", "`tracing_config.mode` is not set") with input as without
	with_ := sketch.configured([late], {late.address: {"tracing_config": [{"mode": sketch.refers(["var.mode"])}]}})
	demand.one_of(late, _mode, {"Active"}) == _gap("unknown", "the plan does not know `tracing_config.mode`") with input as with_
	more := sketch.configured([late], {late.address: {"tracing_config": []}})
	demand.one_of(late, _mode, {"Active"}) == _gap("unknown", "the plan does not know `tracing_config.mode`") with input as more
}

test_what_a_block_leaves_out_is_absent if {
	computed := _function({"tracing_config": [{}]}, {"tracing_config": [{"mode": true}]})
	bare := sketch.configured([computed], {"aws_lambda_function.f": {"tracing_config": [{}]}})
	demand.one_of(computed, _mode, {"Active"}) == _gap("violation", "`tracing_config.mode` is not set") with input as bare
	set_ := sketch.configured([computed], {"aws_lambda_function.f": {"tracing_config": [{"mode": sketch.refers(["local.mode"])}]}})
	demand.one_of(computed, _mode, {"Active"}) == _gap("unknown", "the plan does not know `tracing_config.mode`") with input as set_
}

test_a_dynamic_block_may_set_it if {
	computed := _function({"tracing_config": [{}]}, {"tracing_config": [{"mode": true}]})
	dynamic := sketch.configured([computed], {"aws_lambda_function.f": {"role": {}}})
	demand.one_of(computed, _mode, {"Active"}) == _gap("unknown", "the plan does not know `tracing_config.mode`") with input as dynamic
}
