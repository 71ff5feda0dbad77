package lib.trigger_test

import data.lib.sketch_test as sketch
import data.lib.trigger
import data.lib.trigger_link

_topic := sketch.partly("aws_sns_topic.t", {"name": "placed"}, {"arn": true})

_function := sketch.partly("aws_lambda_function.f", {"function_name": "orders"}, {"arn": true})

_queue := sketch.partly("aws_sqs_queue.q", {"name": "orders"}, {"arn": true})

_edges(resources, expressions) := found if {
	graph := trigger.edges with input as sketch.configured(resources, expressions)
	found := {[from, to] | some from, targets in graph; some to in targets}
}

test_a_subscription_by_arn_and_by_reference if {
	known := sketch.resource("aws_sns_topic_subscription.s", {
		"protocol": "lambda",
		"topic_arn": "arn:aws:sns:eu-west-1:111122223333:placed",
		"endpoint": "arn:aws:lambda:eu-west-1:111122223333:function:orders:live",
	})
	_edges([_topic, _function, known], {}) == {["aws_sns_topic.t", "aws_lambda_function.f"]}
	late := sketch.partly("aws_sns_topic_subscription.s", {"protocol": "sqs"}, {"topic_arn": true, "endpoint": true})
	expressions := {"aws_sns_topic_subscription.s": {
		"topic_arn": sketch.refers(["aws_sns_topic.t.arn", "aws_sns_topic.t"]),
		"endpoint": sketch.refers(["aws_sqs_queue.q.arn", "aws_sqs_queue.q"]),
	}}
	_edges([_topic, _queue, late], expressions) == {["aws_sns_topic.t", "aws_sqs_queue.q"]}
}

test_an_end_through_a_local_is_hidden if {
	late := sketch.partly("aws_sns_topic_subscription.s", {"protocol": "sqs"}, {"topic_arn": true, "endpoint": true})
	expressions := {"aws_sns_topic_subscription.s": {
		"topic_arn": sketch.refers(["aws_sns_topic.t"]),
		"endpoint": sketch.refers(["local.queue"]),
	}}
	[link] := trigger_link.all with input as sketch.configured([_topic, _queue, late], expressions)
	link.from == {"nodes": {"aws_sns_topic.t"}, "several": false, "hidden": false}
	link.to == {"nodes": set(), "several": false, "hidden": true}
}

test_one_of_several_is_not_certain if {
	mapping := sketch.partly("aws_lambda_event_source_mapping.m", {"function_name": "orders"}, {"event_source_arn": true})
	other := sketch.partly("aws_sqs_queue.other", {"name": "other"}, {"arn": true})
	expressions := {"aws_lambda_event_source_mapping.m": {"event_source_arn": sketch.refers(["aws_sqs_queue.q", "aws_sqs_queue.other"])}}
	plan := sketch.configured([_function, _queue, other, mapping], expressions)
	trigger.edges["aws_sqs_queue.q"] == {"aws_lambda_function.f"} with input as plan
	trigger.certain["aws_sqs_queue.q"] == set() with input as plan
}

_rule(pattern, bus) := sketch.resource("aws_cloudwatch_event_rule.r", {"name": "r", "event_bus_name": bus, "event_pattern": json.marshal(pattern)})

_target(bus) := sketch.resource("aws_cloudwatch_event_target.t", {
	"rule": "r",
	"event_bus_name": bus,
	"arn": "arn:aws:lambda:eu-west-1:111122223333:function:orders",
})

test_a_bus_hands_on_what_its_rules_match if {
	bus := sketch.resource("aws_cloudwatch_event_bus.b", {"name": "shop"})
	_edges([bus, _function, _rule({"source": ["shop"]}, "shop"), _target("shop")], {}) == {
		["aws_cloudwatch_event_bus.b", "aws_cloudwatch_event_rule.r"],
		["aws_cloudwatch_event_rule.r", "aws_lambda_function.f"],
	}
	_edges([_function, _rule({"detail-type": ["x"]}, null), _target("default")], {}) == {
		["default", "aws_cloudwatch_event_rule.r"],
		["aws_cloudwatch_event_rule.r", "aws_lambda_function.f"],
	}
}

test_no_stranger_sends_what_is_a_services_or_an_accounts if {
	own := {["aws_cloudwatch_event_rule.r", "aws_lambda_function.f"]}
	_edges([_function, _rule({"source": ["aws.s3", {"prefix": "aws.ec2"}]}, "default"), _target("default")], {}) == own
	_edges([_function, _rule({"account": ["111122223333"]}, "default"), _target("default")], {}) == own
	schedule := sketch.resource("aws_cloudwatch_event_rule.r", {"name": "r", "schedule_expression": "rate(1 day)"})
	_edges([_function, schedule, _target("default")], {}) == own
}

test_rules_of_one_name_on_two_buses if {
	bus := sketch.resource("aws_cloudwatch_event_bus.b", {"name": "shop"})
	edges := _edges([bus, _function, _rule({}, "shop"), _target("default")], {})
	not ["aws_cloudwatch_event_rule.r", "aws_lambda_function.f"] in edges
}

test_a_bucket_by_notification_and_by_the_default_bus if {
	bucket := sketch.partly("aws_s3_bucket.b", {"bucket": "uploads"}, {"id": true, "arn": true})
	notification := sketch.partly(
		"aws_s3_bucket_notification.n",
		{"bucket": "uploads", "eventbridge": true, "queue": [{}], "lambda_function": [{"lambda_function_arn": "arn:aws:lambda:eu-west-1:1:function:orders"}]},
		{"queue": [{"queue_arn": true}]},
	)
	expressions := {"aws_s3_bucket_notification.n": {"queue": [{"queue_arn": sketch.refers(["aws_sqs_queue.q"])}]}}
	asking := _rule({"source": ["aws.s3"], "detail": {"bucket": {"name": ["uploads"]}}}, "default")
	_edges([bucket, _queue, _function, notification, asking], expressions) == {
		["aws_s3_bucket.b", "aws_lambda_function.f"],
		["aws_s3_bucket.b", "aws_sqs_queue.q"],
		["aws_s3_bucket.b", "aws_cloudwatch_event_rule.r"],
	}
	other := _rule({"source": ["aws.s3"], "detail": {"bucket": {"name": ["other"]}}}, "default")
	not ["aws_s3_bucket.b", "aws_cloudwatch_event_rule.r"] in _edges([bucket, notification, other], {})
}

test_pipes_schedules_machines_dead_letters_and_permissions if {
	pipe := sketch.resource("aws_pipes_pipe.p", {
		"source": "arn:aws:sqs:eu-west-1:111122223333:orders",
		"target": "arn:aws:states:eu-west-1:111122223333:stateMachine:ship",
	})
	machine := sketch.resource("aws_sfn_state_machine.m", {"name": "ship", "definition": json.marshal({"States": {"A": {
		"Resource": "arn:aws:states:::lambda:invoke",
		"Parameters": {"FunctionName": "arn:aws:lambda:eu-west-1:111122223333:function:orders"},
	}}})})
	_edges([_queue, _function, pipe, machine], {}) == {
		["aws_sqs_queue.q", "aws_pipes_pipe.p"],
		["aws_pipes_pipe.p", "aws_sfn_state_machine.m"],
		["aws_sfn_state_machine.m", "aws_lambda_function.f"],
	}
	schedule := sketch.resource("aws_scheduler_schedule.s", {"target": [{"arn": "arn:aws:sqs:eu-west-1:111122223333:orders"}]})
	_edges([_queue, schedule], {}) == {["aws_scheduler_schedule.s", "aws_sqs_queue.q"]}
	dead := sketch.resource("aws_sqs_queue.dead", {"name": "dead"})
	failing := sketch.resource("aws_sqs_queue.q", {
		"name": "orders",
		"redrive_policy": json.marshal({"deadLetterTargetArn": "arn:aws:sqs:eu-west-1:111122223333:dead", "maxReceiveCount": 3}),
	})
	_edges([failing, dead], {}) == {["aws_sqs_queue.q", "aws_sqs_queue.dead"]}
	permission := sketch.resource("aws_lambda_permission.p", {
		"principal": "sns.amazonaws.com",
		"function_name": "orders",
		"source_arn": "arn:aws:sns:eu-west-1:111122223333:placed",
	})
	_edges([_topic, _function, permission], {}) == {["aws_sns_topic.t", "aws_lambda_function.f"]}
}

test_an_alias_stands_for_its_function if {
	alias := sketch.resource("aws_lambda_alias.live", {"function_name": "orders"})
	mapping := sketch.partly("aws_lambda_event_source_mapping.m", {"event_source_arn": "arn:aws:sqs:eu-west-1:1:orders"}, {"function_name": true})
	expressions := {"aws_lambda_event_source_mapping.m": {"function_name": sketch.refers(["aws_lambda_alias.live.arn", "aws_lambda_alias.live"])}}
	_edges([_function, _queue, alias, mapping], expressions) == {["aws_sqs_queue.q", "aws_lambda_function.f"]}
}
