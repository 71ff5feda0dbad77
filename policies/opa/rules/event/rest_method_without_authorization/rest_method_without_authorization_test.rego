package rules.event.rest_method_without_authorization_test

import data.lib.sketch_test as sketch
import data.rules.event.rest_method_without_authorization as rule

_api := sketch.partly("aws_api_gateway_rest_api.a", {"name": "orders"}, {"id": true})

_method(after) := sketch.partly("aws_api_gateway_method.m", object.union({"http_method": "GET"}, after), {"rest_api_id": true})

_refers := {"aws_api_gateway_method.m": {"rest_api_id": sketch.refers(["aws_api_gateway_rest_api.a.id", "aws_api_gateway_rest_api.a"])}}

_found(resources) := found if {
	found := sketch.essence(rule.deny) with input as sketch.configured(resources, _refers)
}

_finding(kind, detail) := {"kind": kind, "address": "aws_api_gateway_method.m", "path": ["authorization"], "detail": detail}

_open := {_finding("violation", "`authorization` is \"NONE\"")}

test_deny_an_open_method if {
	_found([_api, _method({"authorization": "NONE"})]) == _open
	_found([_method({"authorization": "NONE"})]) == _open
}

test_allow_those_that_ask if {
	every authorization in ["AWS_IAM", "CUSTOM", "COGNITO_USER_POOLS"] {
		_found([_api, _method({"authorization": authorization})]) == set()
	}
	_found([_api, _method({"authorization": "NONE", "http_method": "OPTIONS"})]) == set()
	_found([_api, _method({"authorization": "NONE", "api_key_required": true})]) == set()
}

test_allow_a_private_api if {
	private := sketch.partly("aws_api_gateway_rest_api.a", {"endpoint_configuration": [{"types": ["PRIVATE"]}]}, {"id": true})
	_found([private, _method({"authorization": "NONE"})]) == set()
	regional := sketch.partly("aws_api_gateway_rest_api.a", {"endpoint_configuration": [{"types": ["REGIONAL"]}]}, {"id": true})
	_found([regional, _method({"authorization": "NONE"})]) == _open
}

test_unknown_authorization if {
	method := sketch.partly("aws_api_gateway_method.m", {"http_method": "GET"}, {"authorization": true})
	found := sketch.essence(rule.deny) with input as sketch.plan([method])
	found == {_finding("unknown", "the plan does not know `authorization`")}
}

test_unknown_policy if {
	opaque := sketch.partly("aws_api_gateway_rest_api.a", {"name": "orders"}, {"id": true, "policy": true})
	_found([opaque, _method({"authorization": "NONE"})]) == {_finding(
		"unknown",
		"`authorization` is \"NONE\"; the plan does not tell whom the policy of aws_api_gateway_rest_api.a lets in",
	)}
}

_body(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_api_gateway_rest_api.a", after, unknown)])
}

_in_body(kind, detail) := {{"kind": kind, "address": "aws_api_gateway_rest_api.a", "path": ["body"], "detail": detail}}

test_deny_open_operations_of_a_body if {
	open := json.marshal({"paths": {"/orders": {"get": {}, "post": {"security": [{"customers": []}]}}}})
	_body({"body": open}, {}) == _in_body("violation", "`body` asks nobody who calls GET /orders")
	_body({"body": json.marshal({"security": [{"customers": []}], "paths": {"/orders": {"get": {}}}})}, {}) == set()
}

test_unknown_body if {
	_body({"body": "openapi: 3.0.1"}, {}) == _in_body("unknown", "`body` is not JSON, so these rules cannot read it")
	_body({}, {"body": true}) == _in_body("unknown", "the plan does not know `body`")
}
