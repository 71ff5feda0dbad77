package rules.event.trigger_loop_test

import data.lib.sketch_test as sketch
import data.rules.event.trigger_loop as rule

_function := sketch.resource("aws_lambda_function.f", {"function_name": "f", "role": "arn:aws:iam::111122223333:role/r"})

_role := sketch.resource("aws_iam_role.r", {"name": "r"})

_may(actions, resource) := sketch.resource("aws_iam_role_policy.p", {"role": "r", "policy": json.marshal({"Statement": [{
	"Effect": "Allow",
	"Action": actions,
	"Resource": resource,
}]})})

_queue := sketch.resource("aws_sqs_queue.q", {"name": "orders"})

_orders := "arn:aws:sqs:eu-west-1:111122223333:orders"

_mapping(more) := sketch.resource("aws_lambda_event_source_mapping.m", object.union({"event_source_arn": _orders, "function_name": "f"}, more))

_found(resources) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan(array.concat([_function, _role], resources))
}

_finding(kind, detail) := {{"kind": kind, "address": "aws_lambda_function.f", "path": ["role"], "detail": detail}}

test_deny_sending_to_the_queue_that_it_consumes if {
	expected := _finding("violation", "statement 1 of its role allows sqs:SendMessage on aws_sqs_queue.q, which leads back to it")
	_found([_queue, _mapping({}), _may(["sqs:SendMessage", "sqs:DeleteMessage"], _orders)]) == expected
	_found([_queue, _mapping({}), _may("sqs:*", "arn:aws:sqs:*:*:ord*")]) == _finding(
		"violation",
		"statement 1 of its role allows sqs:* on aws_sqs_queue.q, which leads back to it",
	)
}

test_allow_what_is_filtered_elsewhere_or_everywhere if {
	_found([_queue, _mapping({"filter_criteria": [{"filter": []}]}), _may("sqs:SendMessage", _orders)]) == set()
	_found([_queue, _mapping({}), _may("sqs:SendMessage", "arn:aws:sqs:eu-west-1:111122223333:shipped")]) == set()
	_found([_queue, _mapping({}), _may("sqs:SendMessage", "*")]) == set()
	_found([_queue, _mapping({}), _may("sqs:ReceiveMessage", _orders)]) == set()
	_found([_queue, _may("sqs:SendMessage", _orders)]) == set()
}

test_deny_a_loop_of_several_steps if {
	topic := sketch.resource("aws_sns_topic.t", {"name": "placed"})
	subscription := sketch.resource("aws_sns_topic_subscription.s", {
		"protocol": "sqs",
		"topic_arn": "arn:aws:sns:eu-west-1:111122223333:placed",
		"endpoint": _orders,
	})
	_found([_queue, topic, subscription, _mapping({}), _may("sns:Publish", "arn:aws:sns:eu-west-1:111122223333:placed")]) == _finding(
		"violation",
		"statement 1 of its role allows sns:Publish on aws_sns_topic.t, which leads back to it",
	)
	picky := object.union(subscription, {"change": {"after": {"filter_policy": "{\"type\": [\"x\"]}"}}})
	_found([_queue, topic, picky, _mapping({}), _may("sns:Publish", "arn:aws:sns:eu-west-1:111122223333:placed")]) == set()
}

_bucket := sketch.resource("aws_s3_bucket.b", {"bucket": "images"})

_notification(prefix) := sketch.resource("aws_s3_bucket_notification.n", {"bucket": "images", "lambda_function": [
	{"lambda_function_arn": "arn:aws:lambda:eu-west-1:111122223333:function:f", "filter_prefix": prefix},
	{"lambda_function_arn": "arn:aws:lambda:eu-west-1:111122223333:function:other", "filter_prefix": null},
]})

test_deny_writing_under_the_same_prefix if {
	every resource in ["arn:aws:s3:::images/*", "arn:aws:s3:::images/in/*", "arn:aws:s3:::images/in/a/*"] {
		count(_found([_bucket, _notification("in/"), _may("s3:PutObject", resource)])) == 1
	}
	_found([_bucket, _notification("in/"), _may("s3:PutObject", "arn:aws:s3:::images/out/*")]) == set()
	count(_found([_bucket, _notification(null), _may("s3:PutObject", "arn:aws:s3:::images/out/*")])) == 1
}

test_deny_a_stream_of_the_table_that_it_writes if {
	table := sketch.resource("aws_dynamodb_table.t", {"name": "orders"})
	mapping := sketch.partly("aws_lambda_event_source_mapping.m", {"function_name": "f"}, {"event_source_arn": true})
	expressions := {"aws_lambda_event_source_mapping.m": {"event_source_arn": sketch.refers(["aws_dynamodb_table.t.stream_arn", "aws_dynamodb_table.t"])}}
	may := _may(["dynamodb:UpdateItem"], "arn:aws:dynamodb:eu-west-1:111122223333:table/orders")
	found := sketch.essence(rule.deny) with input as sketch.configured([_function, _role, table, mapping, may], expressions)
	found == _finding("violation", "statement 1 of its role allows dynamodb:UpdateItem on aws_dynamodb_table.t, which leads back to it")
}

test_deny_a_bus_whose_rule_takes_everything if {
	target := sketch.resource("aws_cloudwatch_event_target.t", {
		"rule": "r",
		"event_bus_name": "shop",
		"arn": "arn:aws:lambda:eu-west-1:111122223333:function:f",
	})
	bus := sketch.resource("aws_cloudwatch_event_bus.b", {"name": "shop"})
	may := _may("events:PutEvents", "arn:aws:events:eu-west-1:111122223333:event-bus/shop")
	every pattern, findings in {`{"account":["111122223333"]}`: 1, `{"source":["shop"]}`: 0} {
		event := sketch.resource("aws_cloudwatch_event_rule.r", {"name": "r", "event_bus_name": "shop", "event_pattern": pattern})
		count(_found([bus, event, target, may])) == findings
	}
}

test_deny_invoking_itself if {
	_found([_may("lambda:InvokeFunction", "arn:aws:lambda:eu-west-1:111122223333:function:f:live")]) == _finding(
		"violation",
		"statement 1 of its role allows lambda:InvokeFunction on aws_lambda_function.f, which leads back to it",
	)
}

test_unknown_keys_of_a_bucket if {
	document := {
		"address": "data.aws_iam_policy_document.d", "mode": "data", "type": "aws_iam_policy_document", "name": "d",
		"change": {
			"actions": ["read"], "after_unknown": {"statement": [{"resources": [true]}]},
			"after": {"statement": [{"actions": ["s3:PutObject"], "resources": [null]}]},
		},
	}
	policy := sketch.partly("aws_iam_role_policy.p", {"role": "r"}, {"policy": true})
	expressions := {
		"aws_iam_role_policy.p": {"policy": sketch.refers(["data.aws_iam_policy_document.d.json", "data.aws_iam_policy_document.d"])},
		"data.aws_iam_policy_document.d": {"statement": [{"resources": sketch.refers(["aws_s3_bucket.b.arn", "aws_s3_bucket.b"])}]},
	}
	found := sketch.essence(rule.deny) with input as sketch.configured([_function, _role, _bucket, _notification("in/"), document, policy], expressions)
	found == _finding("unknown", "statement 1 of its role allows s3:PutObject on aws_s3_bucket.b, and the plan does not tell whether under \"in/\"")
}
