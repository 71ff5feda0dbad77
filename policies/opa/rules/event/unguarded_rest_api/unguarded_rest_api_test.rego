package rules.event.unguarded_rest_api_test

import data.lib.sketch_test as sketch
import data.rules.event.unguarded_rest_api as rule

_api(after) := sketch.partly("aws_api_gateway_rest_api.a", object.union({"name": "orders"}, after), {"id": true})

_of_api(address) := sketch.partly(address, {}, {"rest_api_id": true})

_found(resources, references) := found if {
	expressions := {resource.address: {"rest_api_id": sketch.refers(references)} |
		some resource in resources
		resource.type != "aws_api_gateway_rest_api"
	}
	found := sketch.essence(rule.deny) with input as sketch.configured(resources, expressions)
}

_itself := ["aws_api_gateway_rest_api.a.id", "aws_api_gateway_rest_api.a"]

_finding(kind, detail) := {"kind": kind, "address": "aws_api_gateway_rest_api.a", "path": [], "detail": detail}

test_deny_an_api_with_nothing if {
	_found([_api({})], []) == {_finding("violation", "no authorizer, method or policy refers to it, and it is not private")}
	_found([_api({"endpoint_configuration": [{"types": ["REGIONAL"]}]})], []) == {_finding(
		"violation",
		"no authorizer, method or policy refers to it, and it is not private",
	)}
}

test_allow_an_api_with_something if {
	every address in ["aws_api_gateway_authorizer.x", "aws_api_gateway_method.x"] {
		_found([_api({}), _of_api(address)], _itself) == set()
	}
	_found([_api({"body": "{}"})], []) == set()
	_found([_api({"endpoint_configuration": [{"types": ["PRIVATE"]}]})], []) == set()
	statement := {"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "execute-api:Invoke", "Resource": "*"}
	_found([_api({"policy": json.marshal({"Statement": [statement]})})], []) == set()
}

test_unknown_whose_authorizer if {
	_found([_api({}), _of_api("aws_api_gateway_authorizer.x")], ["local.api"]) == {_finding(
		"unknown",
		"the plan does not tell whose aws_api_gateway_authorizer.x is",
	)}
}

test_unknown_kind_of_endpoint if {
	late := sketch.partly("aws_api_gateway_rest_api.a", {"endpoint_configuration": [{}]}, {"endpoint_configuration": [{"types": true}]})
	rest := sketch.essence(rule.deny) with input as sketch.plan([late])
	rest == {_finding("unknown", "the plan does not know `endpoint_configuration.types`")}
}
