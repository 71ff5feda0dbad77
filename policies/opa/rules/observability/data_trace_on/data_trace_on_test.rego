package rules.observability.data_trace_on_test

import data.lib.sketch_test as sketch
import data.rules.observability.data_trace_on

_found(resource) := found if {
	found := sketch.essence(data_trace_on.deny) with input as sketch.plan([resource])
}

_finding(kind, address, path, detail) := {{"kind": kind, "address": address, "path": path, "detail": detail}}

_settings(after, unknown) := sketch.partly("aws_api_gateway_method_settings.m", {"settings": [after]}, {"settings": [unknown]})

_path := ["settings", 0, "data_trace_enabled"]

test_deny_data_traces if {
	_found(_settings({"data_trace_enabled": true}, {})) == _finding(
		"violation", "aws_api_gateway_method_settings.m", _path,
		"`settings.data_trace_enabled` is true",
	)
	stage := sketch.resource("aws_apigatewayv2_stage.s", {"route_settings": [{"route_key": "a"}, {"route_key": "b", "data_trace_enabled": true}]})
	_found(stage) == _finding(
		"violation", "aws_apigatewayv2_stage.s",
		["route_settings", 1, "data_trace_enabled"],
		"`route_settings.data_trace_enabled` is true",
	)
}

test_allow_none if {
	_found(_settings({"data_trace_enabled": false}, {})) == set()
	_found(_settings({}, {})) == set()
	_found(sketch.resource("aws_apigatewayv2_stage.s", {"default_route_settings": [{"data_trace_enabled": false}]})) == set()
}

test_unknown_traces if {
	_found(_settings({}, {"data_trace_enabled": true})) == _finding(
		"unknown", "aws_api_gateway_method_settings.m", _path,
		"the plan does not know `settings.data_trace_enabled`",
	)
}
