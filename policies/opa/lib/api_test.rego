package lib.api_test

import data.lib.api
import data.lib.sketch_test as sketch

_api := sketch.partly("aws_api_gateway_rest_api.a", {"name": "orders"}, {"id": true})

_private := sketch.partly(
	"aws_api_gateway_rest_api.a",
	{"name": "orders", "endpoint_configuration": [{"types": ["PRIVATE"]}]},
	{"id": true},
)

_method := sketch.partly("aws_api_gateway_method.m", {"http_method": "GET", "authorization": "NONE"}, {"rest_api_id": true, "resource_id": true})

_policy(statement) := sketch.partly(
	"aws_api_gateway_rest_api_policy.p",
	{"policy": json.marshal({"Statement": [object.union({"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": "*"}, statement)]})},
	{"rest_api_id": true},
)

_opaque := sketch.partly("aws_api_gateway_rest_api_policy.p", {}, {"rest_api_id": true, "policy": true})

_references := sketch.refers(["aws_api_gateway_rest_api.a.id", "aws_api_gateway_rest_api.a"])

_expressions := {
	"aws_api_gateway_method.m": {
		"rest_api_id": _references,
		"resource_id": sketch.refers(["aws_api_gateway_resource.r.id", "aws_api_gateway_resource.r"]),
	},
	"aws_api_gateway_rest_api_policy.p": {"rest_api_id": _references, "policy": sketch.refers(["aws_sqs_queue.q.arn"])},
}

_plan(resources) := sketch.configured(resources, _expressions)

_office := {"Principal": "*", "Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}}

test_whom_a_policy_lets_in if {
	api.lets_in == {"aws_api_gateway_rest_api.a": "everyone"} with input as _plan([_api, _policy({"Principal": "*"})])
	api.lets_in == {"aws_api_gateway_rest_api.a": "some"} with input as _plan([_api, _policy(_office)])
	api.lets_in == {"aws_api_gateway_rest_api.a": "unreadable"} with input as _plan([_api, _opaque])
	api.lets_in == {} with input as _plan([_api])
}

test_what_is_closed if {
	api.is_closed(_method) with input as _plan([_private, _method])
	api.is_closed(_method) with input as _plan([_api, _method, _policy(_office)])
	not api.is_closed(_method) with input as _plan([_api, _method])
	not api.is_closed(_method) with input as _plan([_api, _method, _opaque])
}

test_doubts if {
	api.doubts(_method) == set() with input as _plan([_api, _method])
	unreadable := {"the plan does not tell whom the policy of aws_api_gateway_rest_api.a lets in"}
	api.doubts(_method) == unreadable with input as _plan([_api, _method, _opaque])
	hidden := {"aws_api_gateway_method.m": {"rest_api_id": sketch.refers(["local.api"])}}
	api.doubts(_method) == {"the plan does not tell which API it is of"} with input as sketch.configured([_private, _method], hidden)
	api.doubts(_method) == set() with input as sketch.configured([_api, _method], hidden)
}

_integration(uri) := sketch.partly("aws_api_gateway_integration.i", {"http_method": "GET", "uri": uri}, {"resource_id": true})

_function(tags) := sketch.resource("aws_lambda_function.f", {"function_name": "webhook", "tags": tags})

_places := object.union(_expressions, {"aws_api_gateway_integration.i": {"resource_id": _expressions["aws_api_gateway_method.m"].resource_id}})

test_methods_of_edge_functions if {
	resource := sketch.resource("aws_api_gateway_resource.r", {})
	uri := "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:webhook/invocations"
	resources := [_api, resource, _method, _integration(uri)]
	edge := api.edge with input as sketch.configured(array.concat(resources, [_function({"tier": "edge"})]), _places)
	edge == {"aws_api_gateway_method.m"}
	none := api.edge with input as sketch.configured(array.concat(resources, [_function({})]), _places)
	none == set()
}
