package lib.api_stage_test

import data.lib.api_stage
import data.lib.sketch_test as sketch

_stage(name, api) := sketch.resource(sprintf("aws_api_gateway_stage.%s", [name]), {"stage_name": "live", "rest_api_id": api})

_settings(after, unknown) := sketch.partly("aws_api_gateway_method_settings.m", after, unknown)

_of(resources, expressions) := found if {
	found := api_stage.settings with input as sketch.configured(resources, expressions)
}

test_by_name_and_api if {
	resources := [_stage("a", "1"), _stage("b", "2"), _settings({"stage_name": "live", "rest_api_id": "2"}, {})]
	_of(resources, {}) == {"aws_api_gateway_stage.b": {"aws_api_gateway_method_settings.m"}}
	_of([_stage("a", "1"), _settings({"stage_name": "test", "rest_api_id": "1"}, {})], {}) == {}
}

test_by_reference if {
	by_stage := {"aws_api_gateway_method_settings.m": {"stage_name": sketch.refers(["aws_api_gateway_stage.a.stage_name", "aws_api_gateway_stage.a"])}}
	resources := [_stage("a", "1"), _stage("b", "1"), _settings({"stage_name": "live", "rest_api_id": "1"}, {})]
	_of(resources, by_stage) == {"aws_api_gateway_stage.a": {"aws_api_gateway_method_settings.m"}}
	api := sketch.refers(["aws_api_gateway_rest_api.r.id", "aws_api_gateway_rest_api.r"])
	by_api := {"aws_api_gateway_method_settings.m": {"rest_api_id": api}, "aws_api_gateway_stage.a": {"rest_api_id": api}}
	new := [
		sketch.resource("aws_api_gateway_rest_api.r", {}),
		sketch.partly("aws_api_gateway_stage.a", {"stage_name": "live"}, {"rest_api_id": true}),
		_settings({"stage_name": "live"}, {"rest_api_id": true}),
	]
	_of(new, by_api) == {"aws_api_gateway_stage.a": {"aws_api_gateway_method_settings.m"}}
}

test_settings_of_any_stage if {
	late := _settings({"rest_api_id": "1"}, {"stage_name": true})
	api_stage.unsure == {late.address} with input as sketch.plan([_stage("a", "1"), late])
	hidden := _settings({"stage_name": "live"}, {"rest_api_id": true})
	api_stage.unsure == {hidden.address} with input as sketch.plan([_stage("a", "1"), hidden])
	api_stage.unsure == set() with input as sketch.plan([_stage("a", "1"), _settings({"stage_name": "live", "rest_api_id": "1"}, {})])
}
