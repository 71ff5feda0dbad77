package lib.dead_letter_test

import data.lib.dead_letter
import data.lib.sketch_test as sketch

_queue := sketch.partly("aws_sqs_queue.q", {"name": "parking"}, {"arn": true})

_taking(resource, expressions) := found if {
	found := dead_letter.queues with input as sketch.configured([_queue, resource], expressions)
}

_arn := "arn:aws:sqs:eu-west-1:111122223333:parking"

test_by_arn_in_a_block_and_in_a_redrive_policy if {
	_taking(sketch.resource("aws_scheduler_schedule.s", {"target": [{"dead_letter_config": [{"arn": _arn}]}]}), {}) == {"aws_sqs_queue.q"}
	_taking(sketch.resource("aws_sqs_queue.o", {"redrive_policy": json.marshal({"deadLetterTargetArn": _arn})}), {}) == {"aws_sqs_queue.q"}
	_taking(sketch.resource("aws_sns_topic_subscription.s", {"endpoint": _arn}), {}) == set()
}

test_by_reference if {
	queue := sketch.partly("aws_sqs_queue.o", {}, {"redrive_policy": true})
	_taking(queue, {"aws_sqs_queue.o": {"redrive_policy": sketch.refers(["aws_sqs_queue.q.arn", "aws_sqs_queue.q"])}}) == {"aws_sqs_queue.q"}
}

test_by_name if {
	every name in ["orders-dlq", "DeadLetters", "failed-orders"] {
		dead_letter.is_named_so({"address": "aws_sqs_queue.q", "change": {"after": {"name": name}}})
	}
	dead_letter.is_named_so({"address": "aws_sqs_queue.dead_letters", "change": {"after": {}}})
	not dead_letter.is_named_so({"address": "aws_sqs_queue.q", "change": {"after": {"name": "orders"}}})
}
