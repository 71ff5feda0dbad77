package lib.named_test

import data.lib.named
import data.lib.sketch_test as sketch

_plan := sketch.plan([
	sketch.resource("aws_sns_topic.t", {"name": "orders"}),
	sketch.resource("aws_sqs_queue.q", {"name": "orders"}),
	sketch.resource("aws_lambda_function.f", {"function_name": "orders"}),
	sketch.resource("aws_cloudwatch_event_bus.b", {"name": "orders"}),
	sketch.resource("aws_cloudwatch_event_rule.r", {"name": "orders"}),
	sketch.resource("aws_dynamodb_table.d", {"name": "orders"}),
	sketch.resource("aws_s3_bucket.s", {"bucket": "orders"}),
])

_of(text, service) := nodes if {
	nodes := named.of_text(text, service) with input as _plan
}

test_by_arn_of_each_service if {
	place := "eu-west-1:111122223333"
	every arn, address in {
		sprintf("arn:aws:sns:%s:orders", [place]): "aws_sns_topic.t",
		sprintf("arn:aws:sqs:%s:orders", [place]): "aws_sqs_queue.q",
		sprintf("arn:aws:lambda:%s:function:orders:live", [place]): "aws_lambda_function.f",
		sprintf("arn:aws:events:%s:event-bus/orders", [place]): "aws_cloudwatch_event_bus.b",
		sprintf("arn:aws:events:%s:rule/shop/orders", [place]): "aws_cloudwatch_event_rule.r",
		sprintf("arn:aws:dynamodb:%s:table/orders/stream/2026-01-01T00:00:00.000", [place]): "aws_dynamodb_table.d",
		"arn:aws:s3:::orders": "aws_s3_bucket.s",
	} {
		_of(arn, "none") == {address}
	}
}

test_by_name_and_by_url if {
	_of("orders", "sns") == {"aws_sns_topic.t"}
	_of("orders:live", "lambda") == {"aws_lambda_function.f"}
	_of("https://sqs.eu-west-1.amazonaws.com/111122223333/orders", "sqs") == {"aws_sqs_queue.q"}
	_of("returns", "sqs") == set()
	_of("arn:aws", "sqs") == set()
}

test_an_end_that_is_something_else_is_not_hidden if {
	mapping := sketch.partly("aws_lambda_event_source_mapping.m", {}, {"event_source_arn": true})
	broker := sketch.resource("aws_mq_broker.b", {})
	every reference, hidden in {"aws_mq_broker.b.arn": false, "local.arn": true} {
		found := named.argument(mapping, "event_source_arn", "sqs") with input as sketch.configured(
			[mapping, broker],
			{"aws_lambda_event_source_mapping.m": {"event_source_arn": sketch.refers([reference])}},
		)
		found == {"nodes": set(), "several": false, "hidden": hidden}
	}
}

test_by_what_belongs_to_a_bucket if {
	bucket := sketch.partly("aws_s3_bucket.b", {"bucket": "images"}, {"id": true})
	versioning := sketch.partly("aws_s3_bucket_versioning.v", {"bucket": "images"}, {"id": true})
	notification := sketch.partly("aws_s3_bucket_notification.n", {}, {"bucket": true})
	found := named.argument(notification, "bucket", "s3") with input as sketch.configured(
		[bucket, versioning, notification],
		{"aws_s3_bucket_notification.n": {"bucket": sketch.refers(["aws_s3_bucket_versioning.v.id", "aws_s3_bucket_versioning.v"])}},
	)
	found.nodes == {"aws_s3_bucket.b"}
}
