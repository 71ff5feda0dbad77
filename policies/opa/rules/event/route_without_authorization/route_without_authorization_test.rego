package rules.event.route_without_authorization_test

import data.lib.sketch_test as sketch
import data.rules.event.route_without_authorization as rule

_found(resources, expressions) := found if {
	found := sketch.essence(rule.deny) with input as sketch.configured(resources, expressions)
}

_route(after) := sketch.partly("aws_apigatewayv2_route.r", after, {"api_id": true})

_finding(kind, detail) := {"kind": kind, "address": "aws_apigatewayv2_route.r", "path": ["authorization_type"], "detail": detail}

_open := {_finding("violation", "`authorization_type` is \"NONE\"")}

_refers := {"aws_apigatewayv2_route.r": {"api_id": sketch.refers(["aws_apigatewayv2_api.a.id", "aws_apigatewayv2_api.a"])}}

_api(protocol) := sketch.partly("aws_apigatewayv2_api.a", {"protocol_type": protocol}, {"id": true})

test_deny_an_open_route if {
	every key in ["GET /orders", "ANY /{proxy+}", "$connect"] {
		_found([_route({"route_key": key, "authorization_type": "NONE"})], {}) == _open
	}
	_found([_route({"route_key": "GET /orders"})], {}) == {_finding("violation", "`authorization_type` is not set")}
}

test_deny_the_default_route_of_http_alone if {
	route := _route({"route_key": "$default", "authorization_type": "NONE"})
	_found([_api("HTTP"), route], _refers) == _open
	_found([_api("WEBSOCKET"), route], _refers) == set()
}

test_allow_those_that_ask if {
	every type in ["AWS_IAM", "CUSTOM", "JWT"] {
		_found([_route({"route_key": "GET /orders", "authorization_type": type})], {}) == set()
	}
	every key in ["OPTIONS /orders", "$disconnect", "sendmessage"] {
		_found([_route({"route_key": key, "authorization_type": "NONE"})], {}) == set()
	}
}

test_unknown_authorization if {
	route := sketch.partly("aws_apigatewayv2_route.r", {"route_key": "GET /orders"}, {"authorization_type": true})
	_found([route], {}) == {_finding("unknown", "the plan does not know `authorization_type`")}
}

test_unknown_protocol if {
	_found([_route({"route_key": "$default", "authorization_type": "NONE"})], {}) == {_finding(
		"unknown",
		"`authorization_type` is \"NONE\"; the plan does not tell whether its API is HTTP or WebSocket",
	)}
}

_of_api(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_apigatewayv2_api.a", after, unknown)])
}

_in_api(kind, attribute, detail) := {{"kind": kind, "address": "aws_apigatewayv2_api.a", "path": [attribute], "detail": detail}}

test_deny_targets_and_bodies if {
	target := "arn:aws:lambda:eu-west-1:111122223333:function:orders"
	_of_api({"target": target}, {}) == _in_api("violation", "target", "`target` makes a route $default that asks nobody")
	body := json.marshal({"paths": {"/orders": {"get": {}}}})
	_of_api({"body": body}, {}) == _in_api("violation", "body", "`body` asks nobody who calls GET /orders")
}

test_unknown_body if {
	_of_api({"body": "openapi: 3.0.1"}, {}) == _in_api("unknown", "body", "`body` is not JSON, so these rules cannot read it")
	_of_api({}, {"body": true}) == _in_api("unknown", "body", "the plan does not know `body`")
}
