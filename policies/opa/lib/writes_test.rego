package lib.writes_test

import data.lib.sketch_test as sketch
import data.lib.writes

_plan := sketch.plan([
	sketch.resource("aws_sqs_queue.q", {"name": "orders"}),
	sketch.resource("aws_s3_bucket.s", {"bucket": "images"}),
	sketch.resource("aws_kinesis_stream.k", {"name": "clicks"}),
	sketch.resource("aws_sfn_state_machine.m", {"name": "ship"}),
	sketch.partly("aws_sns_topic.new", {}, {"name": true, "arn": true}),
])

_into(actions, resource, address, prefix) := found if {
	found := writes.into({"actions": {action | some action in actions}, "resources": {resource}}, address, prefix) with input as _plan
}

test_by_name_and_by_pattern if {
	_into(["sqs:Send*", "sqs:ReceiveMessage"], "arn:aws:sqs:eu-west-1:111122223333:ord*", "aws_sqs_queue.q", "") == {"sqs:Send*"}
	_into(["kinesis:PutRecords"], "arn:aws:kinesis:eu-west-1:111122223333:stream/clicks", "aws_kinesis_stream.k", "") == {"kinesis:PutRecords"}
	_into(["states:StartExecution"], "arn:aws:states:eu-west-1:111122223333:stateMachine:ship", "aws_sfn_state_machine.m", "") == {"states:StartExecution"}
}

test_not_of_others_or_of_everything if {
	_into(["sqs:SendMessage"], "arn:aws:sqs:eu-west-1:111122223333:returns", "aws_sqs_queue.q", "") == set()
	_into(["sqs:SendMessage"], "arn:aws:sns:eu-west-1:111122223333:orders", "aws_sqs_queue.q", "") == set()
	_into(["sqs:SendMessage"], "arn:aws:sqs:*:*:*", "aws_sqs_queue.q", "") == set()
	_into(["sns:Publish"], "arn:aws:sns:eu-west-1:111122223333:new", "aws_sns_topic.new", "") == set()
}

test_keys_of_a_bucket if {
	every keys, written in {"*": 1, "in/*": 1, "in/a": 1, "i*": 1, "out/*": 0, "in": 0} {
		count(_into(["s3:PutObject"], concat("/", ["arn:aws:s3:::images", keys]), "aws_s3_bucket.s", "in/")) == written
	}
}

test_by_reference if {
	block := {"actions": {"sns:Publish"}, "resources": set(), "refers": {"aws_sns_topic.new"}}
	writes.into(block, "aws_sns_topic.new", "") == {"sns:Publish"} with input as _plan
	not writes.hides_keys(block, "aws_sns_topic.new", "in/") with input as _plan
	writes.hides_keys({"refers": {"aws_s3_bucket.s"}}, "aws_s3_bucket.s", "in/") with input as _plan
}
