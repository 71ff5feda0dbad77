package rules.event.async_function_without_destination_test

import data.lib.sketch_test as sketch
import data.rules.event.async_function_without_destination as rule

_function := sketch.partly("aws_lambda_function.f", {"function_name": "f"}, {"id": true, "arn": true})

_subscription := sketch.resource("aws_sns_topic_subscription.s", {
	"protocol": "lambda",
	"topic_arn": "arn:aws:sns:eu-west-1:111122223333:placed",
	"endpoint": "arn:aws:lambda:eu-west-1:111122223333:function:f",
})

_found(resources) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan(resources)
}

_finding(kind, detail) := {{"kind": kind, "address": "aws_lambda_function.f", "path": ["dead_letter_config"], "detail": detail}}

test_deny_a_function_that_a_topic_calls if {
	_found([_function, _subscription]) == _finding("violation", concat("", [
		"aws_sns_topic_subscription.s calls it asynchronously, and ",
		"no aws_lambda_function_event_invoke_config refers to it",
	]))
}

test_deny_a_config_without_on_failure if {
	config := sketch.resource("aws_lambda_function_event_invoke_config.c", {"function_name": "f", "destination_config": [{"on_failure": []}]})
	_found([_function, _subscription, config]) == _finding("violation", concat("", [
		"aws_sns_topic_subscription.s calls it asynchronously, and ",
		"aws_lambda_function_event_invoke_config.c has no destination on_failure",
	]))
}

test_allow_dead_letters_and_destinations if {
	with_letters := sketch.partly("aws_lambda_function.f", {"function_name": "f", "dead_letter_config": [{}]}, {"dead_letter_config": [{"target_arn": true}]})
	_found([with_letters, _subscription]) == set()
	config := sketch.partly(
		"aws_lambda_function_event_invoke_config.c",
		{"function_name": "f", "destination_config": [{"on_failure": [{}]}]},
		{"destination_config": [{"on_failure": [{"destination": true}]}]},
	)
	_found([_function, _subscription, config]) == set()
}

test_allow_a_function_that_a_queue_or_nobody_calls if {
	mapping := sketch.resource("aws_lambda_event_source_mapping.m", {"function_name": "f", "event_source_arn": "arn:aws:sqs:eu-west-1:111122223333:q"})
	_found([_function, mapping]) == set()
	api := sketch.resource("aws_lambda_permission.p", {"function_name": "f", "principal": "apigateway.amazonaws.com"})
	_found([_function, api]) == set()
}

test_unknown_whose_destination_it_is if {
	config := sketch.partly("aws_lambda_function_event_invoke_config.c", {}, {"function_name": true})
	expressions := {"aws_lambda_function_event_invoke_config.c": {"function_name": sketch.refers(["local.function"])}}
	found := sketch.essence(rule.deny) with input as sketch.configured([_function, _subscription, config], expressions)
	found == _finding("unknown", concat("", [
		"aws_sns_topic_subscription.s calls it asynchronously, and ",
		"the plan does not tell whose aws_lambda_function_event_invoke_config.c is",
	]))
}

test_unknown_dead_letters if {
	function := sketch.partly("aws_lambda_function.f", {"function_name": "f"}, {"dead_letter_config": true})
	_found([function, _subscription]) == _finding("unknown", concat("", [
		"aws_sns_topic_subscription.s calls it asynchronously, and ",
		"the plan does not know `dead_letter_config`",
	]))
}
