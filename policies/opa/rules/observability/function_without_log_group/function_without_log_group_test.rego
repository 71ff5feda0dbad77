package rules.observability.function_without_log_group_test

import data.lib.sketch_test as sketch
import data.rules.observability.function_without_log_group

_function(after, unknown) := sketch.partly("aws_lambda_function.f", after, unknown)

_found(resources, expressions) := found if {
	found := sketch.essence(function_without_log_group.deny) with input as sketch.configured(resources, expressions)
}

_finding(kind, detail) := {{"kind": kind, "address": "aws_lambda_function.f", "path": [], "detail": detail}}

_orders := _function({"function_name": "orders"}, {})

_group(name) := sketch.resource("aws_cloudwatch_log_group.g", {"name": name})

test_deny_a_function_without_log_group if {
	_found([_orders], {}) == _finding("violation", "there is no aws_cloudwatch_log_group named /aws/lambda/orders")
	_found([_orders, _group("/aws/lambda/order")], {}) == _finding("violation", "there is no aws_cloudwatch_log_group named /aws/lambda/orders")
	_found([_function({}, {"function_name": true})], {}) == _finding("violation", "there is no aws_cloudwatch_log_group that it names")
}

test_allow_its_own_or_one_that_it_names if {
	_found([_orders, _group("/aws/lambda/orders")], {}) == set()
	_found([_function({"function_name": "orders", "logging_config": [{"log_group": "/shop"}]}, {}), _group("/shop")], {}) == set()
}

test_allow_one_of_another_stack if {
	_found([_function({"function_name": "orders", "logging_config": [{"log_group": "/shop"}]}, {})], {}) == set()
}

test_unknown_whose_a_log_group_is if {
	late := sketch.partly("aws_cloudwatch_log_group.g", {}, {"name": true})
	found := _found([_orders, late], {late.address: {"name": sketch.refers(["random_id.r.hex", "random_id.r"])}})
	found == _finding("unknown", "the plan does not tell whose log group aws_cloudwatch_log_group.g is")
}
