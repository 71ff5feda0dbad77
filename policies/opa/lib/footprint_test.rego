package lib.footprint_test

import data.lib.footprint
import data.lib.sketch_test as sketch

_reached(statements) := found if {
	policy := sketch.resource("aws_iam_role_policy.p", {"role": "r", "policy": json.marshal({"Statement": statements})})
	resources := [
		sketch.resource("aws_iam_role.r", {"name": "r"}),
		sketch.resource("aws_lambda_function.f", {"role": "arn:aws:iam::111122223333:role/r"}),
		policy,
	]
	found := footprint.of_function["aws_lambda_function.f"] with input as sketch.plan(resources)
}

_allow(actions, resources) := {"Sid": "S", "Effect": "Allow", "Action": actions, "Resource": resources}

test_a_table_with_its_indices_and_a_bucket_with_its_objects_are_one_each if {
	table := "arn:aws:dynamodb:eu-west-1:111122223333:table/orders"
	found := _reached([
		_allow(["dynamodb:GetItem", "dynamodb:Query"], [table, concat("", [table, "/index/*"])]),
		_allow(["s3:PutObject", "s3:ListBucket"], ["arn:aws:s3:::receipts", "arn:aws:s3:::receipts/*"]),
	])
	found.stores == {table, "arn:aws:s3:::receipts"}
	found.services == {"dynamodb", "s3"}
	found.reads == {"dynamodb"}
	found.writes == {"s3"}
	found.channels == set()
}

test_channels_are_no_stores if {
	queue := "arn:aws:sqs:eu-west-1:111122223333:orders"
	found := _reached([_allow(["sqs:SendMessage", "events:PutEvents"], [queue])])
	found.channels == {queue, "events of statement \"S\""}
	found.stores == set()
	found.writes == set()
}

test_what_every_function_needs_does_not_count if {
	found := _reached([_allow(["logs:PutLogEvents", "xray:PutTraceSegments", "kms:Decrypt"], "*"), {"Effect": "Deny", "Action": "s3:*", "Resource": "*"}])
	found.services == set()
}

test_a_list_of_what_there_is_reaches_nothing if {
	_reached([_allow(["dynamodb:ListStreams"], "*")]).services == set()
}

test_everywhere if {
	found := _reached([_allow(["rds-data:*"], "*"), _allow(["rds-data:ExecuteStatement"], "arn:aws:rds:eu-west-1:111122223333:cluster:c")])
	found.everywhere == {"rds-data"}
	found.stores == {"arn:aws:rds:eu-west-1:111122223333:cluster:c"}
}
