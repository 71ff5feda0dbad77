package lib.store_test

import data.lib.sketch_test as sketch
import data.lib.store

_plan := sketch.plan([
	sketch.resource("aws_dynamodb_table.orders", {"name": "orders"}),
	sketch.resource("aws_s3_bucket.orders", {"bucket": "orders"}),
	sketch.resource("aws_secretsmanager_secret.db", {"name": "shop/db"}),
	sketch.resource("aws_kinesis_stream.clicks", {"name": "clicks"}),
])

_named(arn) := named if {
	named := store.of({"resources": {arn}}) with input as _plan
}

test_by_arn if {
	_named("arn:aws:dynamodb:eu-west-1:111122223333:table/orders") == {"aws_dynamodb_table.orders"}
	_named("arn:aws:dynamodb:*:*:table/orders/index/*") == {"aws_dynamodb_table.orders"}
	_named("arn:aws:s3:::orders/*") == {"aws_s3_bucket.orders"}
	_named("arn:aws:kinesis:eu-west-1:111122223333:stream/clicks") == {"aws_kinesis_stream.clicks"}
	_named("arn:aws:sqs:eu-west-1:111122223333:orders") == set()
	every suffix in ["-AbCdEf", "-??????", "-*", "*", ""] {
		_named(sprintf("arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/db%s", [suffix])) == {"aws_secretsmanager_secret.db"}
	}
}

test_by_reference if {
	block := {"resources": set(), "refers": {"aws_dynamodb_table.orders", "local:|x"}}
	store.of(block) == {"aws_dynamodb_table.orders"} with input as _plan
}

test_all_of_a_service if {
	store.whole({"resources": {"arn:aws:dynamodb:eu-west-1:111122223333:table/*", "arn:aws:logs:*:*:*"}}) == {"dynamodb"}
	store.whole({"resources": {"*"}}) == {"dynamodb", "kinesis", "s3", "secretsmanager", "sqs"}
	store.whole({"resources": {"arn:aws:s3:::orders/*"}}) == set()
}
