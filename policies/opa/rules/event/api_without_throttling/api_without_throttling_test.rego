package rules.event.api_without_throttling_test

import data.lib.sketch_test as sketch
import data.rules.event.api_without_throttling as rule

_found(resources) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan(resources)
}

_finding(address, kind, path, detail) := {"kind": kind, "address": address, "path": path, "detail": detail}

_rest := sketch.resource("aws_api_gateway_stage.s", {"rest_api_id": "abcdef1234", "stage_name": "live"})

_http(settings, unknown) := sketch.partly("aws_apigatewayv2_stage.s", {"name": "$default", "default_route_settings": settings}, unknown)

_rate := ["default_route_settings", 0, "throttling_rate_limit"]

test_deny_rest_without_limits if {
	limitless := "no usage plan and no method settings limit the stage live"
	_found([_rest]) == {_finding("aws_api_gateway_stage.s", "violation", [], limitless)}
	deployment := sketch.resource("aws_api_gateway_deployment.d", {"rest_api_id": "abcdef1234", "stage_name": "live"})
	_found([deployment]) == {_finding("aws_api_gateway_deployment.d", "violation", [], limitless)}
	_found([sketch.resource("aws_api_gateway_deployment.d", {"rest_api_id": "abcdef1234", "stage_name": null})]) == set()
}

test_deny_http_without_limits if {
	_found([_http([], {})]) == {_finding(
		"aws_apigatewayv2_stage.s",
		"violation",
		_rate,
		"`default_route_settings.throttling_rate_limit` is not set",
	)}
	_found([_http([{"throttling_rate_limit": 0}], {})]) == {_finding(
		"aws_apigatewayv2_stage.s",
		"violation",
		_rate,
		"`default_route_settings.throttling_rate_limit` is 0",
	)}
}

test_allow_limits if {
	_found([_http([{"throttling_rate_limit": 20}], {})]) == set()
	usage := sketch.resource("aws_api_gateway_usage_plan.u", {"api_stages": [{"api_id": "abcdef1234", "stage": "live"}]})
	_found([_rest, usage]) == set()
}

test_unknown_limits if {
	_found([_http([{}], {"default_route_settings": [{"throttling_rate_limit": true}]})]) == {_finding(
		"aws_apigatewayv2_stage.s",
		"unknown",
		_rate,
		"the plan does not know `default_route_settings.throttling_rate_limit`",
	)}
	usage := sketch.partly("aws_api_gateway_usage_plan.u", {"api_stages": [{"stage": "live"}]}, {"api_stages": [{"api_id": true}]})
	_found([_rest, usage]) == {_finding("aws_api_gateway_stage.s", "unknown", [], concat("; ", [
		"no usage plan and no method settings limit the stage live",
		"the plan does not tell what aws_api_gateway_usage_plan.u is for",
	]))}
}
