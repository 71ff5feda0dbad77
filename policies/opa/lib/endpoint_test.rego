package lib.endpoint_test

import data.lib.endpoint
import data.lib.sketch_test as sketch

_function := sketch.partly("aws_lambda_function.f", {"function_name": "f"}, {"arn": true, "invoke_arn": true})

_arn := sketch.refers(["aws_lambda_function.f.invoke_arn", "aws_lambda_function.f"])

# Each door by address: {functions, elsewhere, unsure}.
_doors(resources, expressions) := doors if {
	found := endpoint.public with input as sketch.configured(array.concat([_function], resources), expressions)
	doors := {door.resource.address: object.filter(door, ["functions", "elsewhere", "unsure"]) | some door in found}
}

_to_f(unsure) := {"functions": {"aws_lambda_function.f"}, "elsewhere": false, "unsure": unsure}

_elsewhere := {"functions": set(), "elsewhere": true, "unsure": set()}

_invocation(name) := concat("", [
	"arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/",
	"arn:aws:lambda:eu-west-1:111122223333:function:", name, "/invocations",
])

test_a_body_names_functions_in_its_text if {
	body := json.marshal({"paths": {"/x": {"post": {"x-amazon-apigateway-integration": {"uri": _invocation("f")}}}}})
	_doors([sketch.resource("aws_api_gateway_rest_api.a", {"body": body})], {}) == {"aws_api_gateway_rest_api.a": _to_f(set())}
}

test_a_function_of_another_stack_or_stage if {
	every name in ["g", "${stageVariables.f}"] {
		integration := sketch.resource("aws_api_gateway_integration.i", {"type": "AWS", "uri": _invocation(name)})
		_doors([integration], {}) == {"aws_api_gateway_integration.i": _elsewhere}
	}
}

test_a_target_through_a_local if {
	api := sketch.partly("aws_apigatewayv2_api.a", {}, {"target": true})
	_doors([api], {"aws_apigatewayv2_api.a": {"target": sketch.refers(["local.arn"])}}) == {"aws_apigatewayv2_api.a": _elsewhere}
}

test_a_queue_beside_a_local_is_what_is_called if {
	integration := sketch.partly("aws_api_gateway_integration.i", {"type": "AWS"}, {"uri": true})
	queue := sketch.resource("aws_sqs_queue.q", {})
	uri := sketch.refers(["local.region", "aws_sqs_queue.q.name", "aws_sqs_queue.q"])
	_doors([integration, queue], {"aws_api_gateway_integration.i": {"uri": uri}}) == {}
}

test_a_websocket_integration_of_type_aws if {
	integration := sketch.partly("aws_apigatewayv2_integration.i", {"integration_type": "AWS"}, {"integration_uri": true})
	doors := _doors([integration], {"aws_apigatewayv2_integration.i": {"integration_uri": _arn}})
	doors == {"aws_apigatewayv2_integration.i": _to_f(set())}
}

test_an_unknown_type_or_authorization_leaves_it_unsure if {
	integration := sketch.partly("aws_apigatewayv2_integration.i", {}, {"integration_type": true, "integration_uri": true})
	rest := sketch.partly("aws_api_gateway_integration.r", {}, {"type": true, "uri": true})
	url := sketch.partly("aws_lambda_function_url.u", {"function_name": "f"}, {"authorization_type": true})
	_doors([integration, rest, url], {
		"aws_apigatewayv2_integration.i": {"integration_uri": _arn},
		"aws_api_gateway_integration.r": {"uri": _arn},
	}) == {
		"aws_apigatewayv2_integration.i": _to_f({"integration_type"}),
		"aws_api_gateway_integration.r": _to_f({"type"}),
		"aws_lambda_function_url.u": _to_f({"authorization_type"}),
	}
}

_integration := sketch.partly("aws_apigatewayv2_integration.i", {"integration_type": "AWS_PROXY"}, {"id": true, "integration_uri": true})

_route(name, authorization) := sketch.partly(
	sprintf("aws_apigatewayv2_route.%s", [name]),
	{"authorization_type": authorization},
	{"api_id": true, "target": true},
)

# A signed route to the integration, and an open one to `target` of `api`.
_beside(target, api) := _doors(
	[
		sketch.resource("aws_apigatewayv2_api.a", {}), sketch.resource("aws_apigatewayv2_api.b", {}),
		sketch.resource("aws_apigatewayv2_integration.other", {"integration_type": "HTTP_PROXY"}),
		_integration, _route("signed", "AWS_IAM"), _route("open", "NONE"),
	],
	{
		"aws_apigatewayv2_integration.i": {"integration_uri": _arn, "api_id": sketch.refers(["aws_apigatewayv2_api.a"])},
		"aws_apigatewayv2_route.signed": {"target": sketch.refers(["aws_apigatewayv2_integration.i"])},
		"aws_apigatewayv2_route.open": {"target": sketch.refers([target]), "api_id": sketch.refers([api])},
	},
)

test_an_open_route_that_may_lead_there_voids_the_signed_ones if {
	open := {"aws_apigatewayv2_integration.i": _to_f(set())}
	_beside("local.target", "aws_apigatewayv2_api.a") == open
	_beside("local.target", "local.api") == open
	_beside("aws_apigatewayv2_integration.i", "aws_apigatewayv2_api.a") == open
}

test_an_open_route_of_another_api_or_integration_does_not if {
	_beside("local.target", "aws_apigatewayv2_api.b") == {}
	_beside("aws_apigatewayv2_integration.other", "aws_apigatewayv2_api.a") == {}
}

# A private API, or one that may be another.
_of_api(references) := _doors(
	[
		sketch.resource("aws_api_gateway_rest_api.private", {"endpoint_configuration": [{"types": ["PRIVATE"]}]}),
		sketch.resource("aws_api_gateway_rest_api.open", {"endpoint_configuration": []}),
		sketch.partly("aws_api_gateway_integration.r", {"type": "AWS_PROXY"}, {"uri": true}),
	],
	{"aws_api_gateway_integration.r": {"uri": _arn, "rest_api_id": sketch.refers(references)}},
)

test_private_only_when_no_other_is_meant if {
	_of_api(["aws_api_gateway_rest_api.private"]) == {}
	every more in ["aws_api_gateway_rest_api.open", "local.api"] {
		_of_api(["aws_api_gateway_rest_api.private", more]) == {"aws_api_gateway_integration.r": _to_f(set())}
	}
}

# A signed method, and an open one at `place`.
_methods(place) := _doors(
	[
		sketch.resource("aws_api_gateway_resource.a", {}), sketch.resource("aws_api_gateway_resource.b", {}),
		sketch.partly("aws_api_gateway_integration.r", {"type": "AWS_PROXY", "http_method": "POST"}, {"uri": true}),
		sketch.resource("aws_api_gateway_method.signed", {"authorization": "AWS_IAM", "http_method": "POST"}),
		sketch.resource("aws_api_gateway_method.open", {"authorization": "NONE", "http_method": "POST"}),
	],
	{
		"aws_api_gateway_integration.r": {"uri": _arn, "resource_id": sketch.refers([
			"aws_api_gateway_resource.a",
			"aws_api_gateway_resource.b",
		])},
		"aws_api_gateway_method.signed": {"resource_id": sketch.refers(["aws_api_gateway_resource.a"])},
		"aws_api_gateway_method.open": {"resource_id": sketch.refers([place])},
	},
)

test_signed_only_when_every_method_is if {
	every place in ["local.b", "aws_api_gateway_resource.b"] {
		_methods(place) == {"aws_api_gateway_integration.r": _to_f(set())}
	}
}
