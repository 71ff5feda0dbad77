package lib.throttling_test

import data.lib.sketch_test as sketch
import data.lib.throttling

_stage := sketch.resource("aws_api_gateway_stage.s", {"rest_api_id": "abcdef1234", "stage_name": "live"})

_late := sketch.partly("aws_api_gateway_stage.s", {"stage_name": "live"}, {"rest_api_id": true})

_api := sketch.partly("aws_api_gateway_rest_api.a", {"name": "orders"}, {"id": true})

_references := {"references": ["aws_api_gateway_rest_api.a.id", "aws_api_gateway_rest_api.a"]}

_usage(blocks) := sketch.resource("aws_api_gateway_usage_plan.u", {"api_stages": blocks})

_settings(limit) := sketch.resource("aws_api_gateway_method_settings.m", {
	"rest_api_id": "abcdef1234",
	"stage_name": "live",
	"method_path": "*/*",
	"settings": [{"throttling_rate_limit": limit}],
})

test_by_usage_plan if {
	throttling.is_limited(_stage) with input as sketch.plan([_stage, _usage([{"api_id": "abcdef1234", "stage": "live"}])])
	not throttling.is_limited(_stage) with input as sketch.plan([_stage, _usage([{"api_id": "abcdef1234", "stage": "test"}])])
	not throttling.is_limited(_stage) with input as sketch.plan([_stage, _usage([{"api_id": "x", "stage": "live"}])])
}

test_by_settings if {
	throttling.is_limited(_stage) with input as sketch.plan([_stage, _settings(20)])
	not throttling.is_limited(_stage) with input as sketch.plan([_stage, _settings(-1)])
}

_planned(stage, references) := sketch.configured(
	[_api, _late, sketch.partly("aws_api_gateway_usage_plan.u", {"api_stages": [{"stage": stage}]}, {"api_stages": [{"api_id": true}]})],
	{
		"aws_api_gateway_stage.s": {"rest_api_id": _references},
		"aws_api_gateway_usage_plan.u": {"api_stages": [{"api_id": references, "stage": {"constant_value": stage}}]},
	},
)

test_by_reference if {
	throttling.is_limited(_late) with input as _planned("live", _references)
	not throttling.is_limited(_late) with input as _planned("test", _references)
	throttling.hidden == set() with input as _planned("live", _references)
}

test_hidden if {
	throttling.hidden == {"aws_api_gateway_usage_plan.u"} with input as _planned("live", {"references": ["local.api"]})
}
