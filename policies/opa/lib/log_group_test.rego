package lib.log_group_test

import data.lib.log_group
import data.lib.sketch_test as sketch

_function(after, unknown) := sketch.partly("aws_lambda_function.f", after, unknown)

_group(after, unknown) := sketch.partly("aws_cloudwatch_log_group.g", after, unknown)

_of(function, group, expressions) := found["aws_lambda_function.f"] if {
	found := log_group.of_function with input as sketch.configured([function, group], expressions)
}

_linked := {"aws_cloudwatch_log_group.g"}

test_by_the_functions_name if {
	function := _function({"function_name": "orders"}, {})
	_of(function, _group({"name": "/aws/lambda/orders"}, {}), {}) == {"name": "/aws/lambda/orders", "groups": _linked}
	_of(function, _group({"name": "/aws/lambda/other"}, {}), {}) == {"name": "/aws/lambda/orders", "groups": set()}
	references := {"aws_cloudwatch_log_group.g": {"name": sketch.refers(["aws_lambda_function.f.function_name", "aws_lambda_function.f"])}}
	_of(_function({}, {"function_name": true}), _group({}, {"name": true}), references).groups == _linked
}

test_by_the_functions_own_word if {
	function := _function({"function_name": "orders", "logging_config": [{"log_group": "/shop"}]}, {})
	_of(function, _group({"name": "/shop"}, {}), {}) == {"name": "/shop", "groups": _linked}
	_of(function, _group({"name": "/aws/lambda/orders"}, {}), {}).groups == set()
	references := {"aws_lambda_function.f": {"logging_config": [{"log_group": sketch.refers(["aws_cloudwatch_log_group.g.name", "aws_cloudwatch_log_group.g"])}]}}
	late := _function({"function_name": "orders", "logging_config": [{}]}, {"logging_config": [{"log_group": true}]})
	_of(late, _group({}, {"name": true}), references) == {"name": "", "groups": _linked}
}

test_groups_that_may_be_anybodys if {
	references := {"aws_cloudwatch_log_group.g": {"name": sketch.refers(["random_id.r.hex", "random_id.r"])}}
	log_group.unsure == _linked with input as sketch.configured([_group({}, {"name": true})], references)
}
