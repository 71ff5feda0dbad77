package rules.event.queue_without_dead_letters_test

import data.lib.sketch_test as sketch
import data.rules.event.queue_without_dead_letters as rule

_queue := sketch.partly("aws_sqs_queue.q", {"name": "orders"}, {"id": true, "arn": true})

_mapping := sketch.resource("aws_lambda_event_source_mapping.m", {"event_source_arn": "arn:aws:sqs:eu-west-1:111122223333:orders", "function_name": "f"})

_found(resources, expressions) := found if {
	found := sketch.essence(rule.deny) with input as sketch.configured(array.concat(resources, [_mapping]), expressions)
}

_missing := {{
	"kind": "violation",
	"address": "aws_sqs_queue.q",
	"path": ["redrive_policy"],
	"detail": "`redrive_policy` is not set, and no aws_sqs_queue_redrive_policy refers to it",
}}

test_deny_a_queue_without_one if {
	_found([_queue], {}) == _missing
	computed := sketch.partly("aws_sqs_queue.q", {"name": "orders"}, {"redrive_policy": true})
	_found([computed], {"aws_sqs_queue.q": {"name": {}}}) == _missing
}

test_allow_a_queue_that_nothing_here_consumes if {
	rule.deny == set() with input as sketch.plan([_queue])
}

test_allow_a_policy_in_it_or_beside_it if {
	late := sketch.partly("aws_sqs_queue.q", {"name": "orders"}, {"redrive_policy": true})
	_found([late], {"aws_sqs_queue.q": {"redrive_policy": sketch.refers(["aws_sqs_queue.d.arn"])}}) == set()
	beside := sketch.partly("aws_sqs_queue_redrive_policy.p", {}, {"queue_url": true, "redrive_policy": true})
	_found([_queue, beside], {"aws_sqs_queue_redrive_policy.p": {"queue_url": sketch.refers(["aws_sqs_queue.q.id", "aws_sqs_queue.q"])}}) == set()
}

test_allow_a_queue_that_takes_dead_letters if {
	function := sketch.resource("aws_lambda_function.f", {"dead_letter_config": [{"target_arn": "arn:aws:sqs:eu-west-1:111122223333:orders"}]})
	_found([_queue, function], {}) == set()
	target := sketch.partly("aws_cloudwatch_event_target.t", {"dead_letter_config": [{}]}, {"dead_letter_config": [{"arn": true}]})
	_found([_queue, target], {"aws_cloudwatch_event_target.t": {"dead_letter_config": [{"arn": sketch.refers(["aws_sqs_queue.q.arn", "aws_sqs_queue.q"])}]}}) == set()
	_found([sketch.resource("aws_sqs_queue.dlq", {"name": "orders"})], {}) == set()
	_found([_queue], {"aws_sqs_queue.q": {"redrive_allow_policy": {}}}) == set()
}

test_unknown_whose_policy_it_is if {
	beside := sketch.partly("aws_sqs_queue_redrive_policy.p", {}, {"queue_url": true})
	_found([_queue, beside], {"aws_sqs_queue_redrive_policy.p": {"queue_url": sketch.refers(["local.queue"])}}) == {{
		"kind": "unknown",
		"address": "aws_sqs_queue.q",
		"path": [],
		"detail": "the plan does not tell whose aws_sqs_queue_redrive_policy.p is",
	}}
}
