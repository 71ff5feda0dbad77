package lib.opening_test

import data.lib.opening
import data.lib.sketch_test as sketch

_nodes(resources) := {door.node | some door in found} if {
	found := opening.all with input as sketch.plan(resources)
}

_policy(address, after, action) := sketch.resource(address, object.union(after, {"policy": json.marshal({"Statement": [{
	"Effect": "Allow",
	"Principal": "*",
	"Action": action,
	"Resource": "*",
}]})}))

test_policies_beside_what_they_open if {
	topic := sketch.resource("aws_sns_topic.t", {"name": "placed", "arn": "arn:aws:sns:eu-west-1:111122223333:placed"})
	beside := _policy("aws_sns_topic_policy.p", {"arn": "arn:aws:sns:eu-west-1:111122223333:placed"}, "sns:*")
	_nodes([topic, beside]) == {"aws_sns_topic.t"}
	_nodes([topic, _policy("aws_sns_topic_policy.p", {"arn": "arn:aws:sns:eu-west-1:111122223333:placed"}, "sns:Subscribe")]) == set()
	bus := sketch.resource("aws_cloudwatch_event_bus.b", {"name": "shop"})
	_nodes([bus, _policy("aws_cloudwatch_event_bus_policy.p", {"event_bus_name": "shop"}, "events:PutEvents")]) == {"aws_cloudwatch_event_bus.b"}
	_nodes([_policy("aws_cloudwatch_event_bus_policy.p", {}, "events:PutEvents")]) == {"default"}
	_nodes([_policy("aws_sqs_queue.q", {"name": "orders"}, "sqs:SendMessage")]) == {"aws_sqs_queue.q"}
}

test_a_bucket_that_everyone_may_write if {
	bucket := sketch.resource("aws_s3_bucket.b", {"bucket": "images"})
	policy := _policy("aws_s3_bucket_policy.p", {"bucket": "images"}, "s3:PutObject")
	_nodes([bucket, policy]) == {"aws_s3_bucket.b"}
	shut := sketch.resource("aws_s3_bucket_public_access_block.b", {"bucket": "images", "restrict_public_buckets": true})
	_nodes([bucket, policy, shut]) == set()
}
