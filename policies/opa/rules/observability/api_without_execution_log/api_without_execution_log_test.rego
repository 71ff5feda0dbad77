package rules.observability.api_without_execution_log_test

import data.lib.sketch_test as sketch
import data.rules.observability.api_without_execution_log

_stage := sketch.resource("aws_api_gateway_stage.s", {"stage_name": "live", "rest_api_id": "1"})

_settings(path, after, unknown) := sketch.partly(
	"aws_api_gateway_method_settings.m", object.union(
		{"stage_name": "live", "rest_api_id": "1", "method_path": path},
		{"settings": [after]},
	),
	{"settings": [unknown]},
)

_found(resources) := found if {
	found := sketch.essence(api_without_execution_log.deny) with input as sketch.plan(resources)
}

_finding(kind, address, path, detail) := {{"kind": kind, "address": address, "path": path, "detail": detail}}

_none := _finding(
	"violation", "aws_api_gateway_stage.s", [],
	"no aws_api_gateway_method_settings for all of its methods (\"*/*\") refers to it",
)

test_deny_a_stage_without_settings if {
	_found([_stage]) == _none
	_found([_stage, _settings("orders/POST", {"logging_level": "INFO"}, {})]) == _none
}

_path := ["settings", 0, "logging_level"]

test_deny_settings_without_logs if {
	off := _found([_stage, _settings("*/*", {"logging_level": "OFF"}, {})])
	off == _finding("violation", "aws_api_gateway_method_settings.m", _path, "`settings.logging_level` is \"OFF\"")
	unset := _found([_stage, _settings("*/*", {}, {})])
	unset == _finding("violation", "aws_api_gateway_method_settings.m", _path, "`settings.logging_level` is not set")
}

test_allow_logs_of_all_methods if {
	every level in ["ERROR", "INFO"] {
		_found([_stage, _settings("*/*", {"logging_level": level}, {})]) == set()
	}
}

test_unknown_level_and_stage if {
	late := _found([_stage, _settings("*/*", {}, {"logging_level": true})])
	late == _finding("unknown", "aws_api_gateway_method_settings.m", _path, "the plan does not know `settings.logging_level`")
	anyones := sketch.partly("aws_api_gateway_method_settings.m", {"rest_api_id": "1", "method_path": "*/*"}, {"stage_name": true})
	_found([_stage, anyones]) == _finding(
		"unknown", "aws_api_gateway_stage.s", [],
		"the plan does not tell whose aws_api_gateway_method_settings.m is",
	)
}

_api(protocol) := sketch.resource("aws_apigatewayv2_api.a", {"id": "1", "protocol_type": protocol})

_stage_2(level) := sketch.resource("aws_apigatewayv2_stage.s", {"api_id": "1", "default_route_settings": [{"logging_level": level}]})

test_websocket_stages_alone if {
	_found([_api("WEBSOCKET"), _stage_2("OFF")]) == _finding(
		"violation", "aws_apigatewayv2_stage.s",
		["default_route_settings", 0, "logging_level"],
		"`default_route_settings.logging_level` is \"OFF\"",
	)
	_found([_api("WEBSOCKET"), _stage_2("ERROR")]) == set()
	_found([_api("HTTP"), _stage_2(null)]) == set()
}
