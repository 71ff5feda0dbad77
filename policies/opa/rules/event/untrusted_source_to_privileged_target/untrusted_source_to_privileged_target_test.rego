package rules.event.untrusted_source_to_privileged_target_test

import data.lib.sketch_test as sketch
import data.rules.event.untrusted_source_to_privileged_target as rule

_topic := sketch.partly(
	"aws_sns_topic.t", {"name": "placed", "policy": json.marshal({"Statement": [{
		"Effect": "Allow",
		"Principal": "*",
		"Action": "sns:Publish",
		"Resource": "*",
	}]})},
	{"arn": true},
)

_queue := sketch.partly("aws_sqs_queue.q", {"name": "orders"}, {"arn": true})

_role := sketch.resource("aws_iam_role.r", {"name": "r"})

_function := sketch.resource("aws_lambda_function.f", {"function_name": "f", "role": "arn:aws:iam::111122223333:role/r"})

_may(actions) := sketch.resource("aws_iam_role_policy.p", {"role": "r", "policy": json.marshal({"Statement": [{
	"Effect": "Allow",
	"Action": actions,
	"Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/orders",
}]})})

_subscription(protocol, endpoint) := sketch.resource("aws_sns_topic_subscription.s", {
	"protocol": protocol,
	"topic_arn": "arn:aws:sns:eu-west-1:111122223333:placed",
	"endpoint": endpoint,
})

_mapping := sketch.resource("aws_lambda_event_source_mapping.m", {
	"event_source_arn": "arn:aws:sqs:eu-west-1:111122223333:orders",
	"function_name": "f",
})

_to_function := _subscription("lambda", "arn:aws:lambda:eu-west-1:111122223333:function:f")

_to_queue := _subscription("sqs", "arn:aws:sqs:eu-west-1:111122223333:orders")

_found(resources) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan(resources)
}

_finding(kind, detail) := {"kind": kind, "address": "aws_sns_topic.t", "path": ["policy"], "detail": detail}

test_deny_a_path_of_one_step_and_of_more if {
	_found([_topic, _role, _function, _may("dynamodb:PutItem"), _to_function]) == {_finding("violation", concat("", [
		"everyone may publish to aws_sns_topic.t, which leads to aws_lambda_function.f, ",
		"which is allowed dynamodb:PutItem",
	]))}
	_found([_topic, _queue, _role, _function, _may("dynamodb:PutItem"), _to_queue, _mapping]) == {_finding("violation", concat("", [
		"everyone may publish to aws_sns_topic.t, which leads to aws_lambda_function.f (by aws_sqs_queue.q), ",
		"which is allowed dynamodb:PutItem",
	]))}
}

test_deny_a_state_machine if {
	pipe := sketch.resource("aws_pipes_pipe.p", {
		"source": "arn:aws:sqs:eu-west-1:111122223333:orders",
		"target": "arn:aws:states:eu-west-1:111122223333:stateMachine:ship",
	})
	machine := sketch.resource("aws_sfn_state_machine.m", {"name": "ship", "role_arn": "arn:aws:iam::111122223333:role/r", "definition": "{}"})
	_found([_topic, _queue, _to_queue, pipe, machine, _role, _may(["dynamodb:PutItem", "logs:CreateLogDelivery"])]) == {_finding("violation", concat("", [
		"everyone may publish to aws_sns_topic.t, which leads to aws_sfn_state_machine.m (by aws_pipes_pipe.p, aws_sqs_queue.q), ",
		"which is allowed dynamodb:PutItem",
	]))}
}

_bucket := sketch.partly("aws_s3_bucket.b", {"bucket": "uploads"}, {"id": true})

_notification := sketch.resource("aws_s3_bucket_notification.n", {
	"bucket": "uploads",
	"lambda_function": [{"lambda_function_arn": "arn:aws:lambda:eu-west-1:111122223333:function:f"}],
})

test_deny_what_browsers_upload if {
	cors := sketch.resource("aws_s3_bucket_cors_configuration.c", {"bucket": "uploads", "cors_rule": [{"allowed_methods": ["PUT"], "allowed_origins": ["*"]}]})
	_found([_bucket, _notification, cors, _role, _function, _may("dynamodb:PutItem")]) == {{
		"kind": "violation",
		"address": "aws_s3_bucket_cors_configuration.c",
		"path": ["cors_rule"],
		"detail": "everyone may upload from a browser to aws_s3_bucket.b, which leads to aws_lambda_function.f, which is allowed dynamodb:PutItem",
	}}
	reading := sketch.resource("aws_s3_bucket_cors_configuration.c", {"bucket": "uploads", "cors_rule": [{"allowed_methods": ["GET"], "allowed_origins": ["*"]}]})
	_found([_bucket, _notification, reading, _role, _function, _may("dynamodb:PutItem")]) == set()
}

test_deny_a_bucket_that_everyone_writes_unless_it_is_shut if {
	open := sketch.resource("aws_s3_bucket_acl.a", {"bucket": "uploads", "acl": "public-read-write"})
	rest := [_bucket, _notification, open, _role, _function, _may("dynamodb:PutItem")]
	count(_found(rest)) == 1
	shut := sketch.resource("aws_s3_bucket_public_access_block.b", {"bucket": "uploads", "ignore_public_acls": true})
	_found(array.concat(rest, [shut])) == set()
}

test_deny_a_bus_unless_its_rule_takes_no_stranger if {
	bus := sketch.resource("aws_cloudwatch_event_bus.b", {"name": "shop"})
	open := sketch.resource("aws_cloudwatch_event_permission.p", {"event_bus_name": "shop", "principal": "*"})
	target := sketch.resource("aws_cloudwatch_event_target.t", {
		"rule": "r",
		"event_bus_name": "shop",
		"arn": "arn:aws:lambda:eu-west-1:111122223333:function:f",
	})
	matching := {
		json.marshal({"source": ["shop"]}): 1,
		json.marshal({"source": ["aws.s3"]}): 0,
		json.marshal({"source": ["shop"], "account": ["111122223333"]}): 0,
	}
	every pattern, findings in matching {
		event := sketch.resource("aws_cloudwatch_event_rule.r", {"name": "r", "event_bus_name": "shop", "event_pattern": pattern})
		count(_found([bus, open, event, target, _role, _function, _may("dynamodb:PutItem")])) == findings
	}
}

test_allow_an_edge_function_and_one_that_hands_over if {
	edge := sketch.resource("aws_lambda_function.f", {"function_name": "f", "role": "arn:aws:iam::111122223333:role/r", "tags": {"tier": "edge"}})
	_found([_topic, _role, edge, _may("dynamodb:PutItem"), _to_function]) == set()
	_found([_topic, _role, _function, _may("sqs:SendMessage"), _to_function]) == set()
}

test_allow_a_topic_that_is_not_open if {
	closed := sketch.resource("aws_sns_topic.t", {"name": "placed"})
	_found([closed, _role, _function, _may("dynamodb:PutItem"), _to_function]) == set()
}

test_unknown_role if {
	_found([_topic, _function, _to_function]) == {_finding("unknown", concat("", [
		"everyone may publish to aws_sns_topic.t, which leads to aws_lambda_function.f, ",
		"and what that may do is not all in the plan: its role is not in this plan",
	]))}
}

test_unknown_end if {
	late := sketch.partly("aws_sns_topic_subscription.s", {"protocol": "lambda"}, {"topic_arn": true, "endpoint": true})
	expressions := {"aws_sns_topic_subscription.s": {
		"topic_arn": sketch.refers(["aws_sns_topic.t"]),
		"endpoint": sketch.refers(["local.function"]),
	}}
	found := sketch.essence(rule.deny) with input as sketch.configured([_topic, late], expressions)
	found == {_finding("unknown", concat("", [
		"everyone may publish to aws_sns_topic.t, and the plan does not tell what aws_sns_topic_subscription.s ",
		"hands it on to",
	]))}
}

test_unknown_which_of_two_functions if {
	mapping := sketch.partly("aws_lambda_event_source_mapping.m", {"event_source_arn": "arn:aws:sqs:eu-west-1:111122223333:orders"}, {"function_name": true})
	other := sketch.resource("aws_lambda_function.g", {"function_name": "g", "role": "arn:aws:iam::111122223333:role/idle"})
	idle := sketch.resource("aws_iam_role.idle", {"name": "idle"})
	references := ["aws_lambda_function.f.arn", "aws_lambda_function.f", "aws_lambda_function.g.arn", "aws_lambda_function.g"]
	expressions := {"aws_lambda_event_source_mapping.m": {"function_name": sketch.refers(references)}}
	plan := sketch.configured([_topic, _queue, _to_queue, mapping, _role, idle, _function, other, _may("dynamodb:PutItem")], expressions)
	found := sketch.essence(rule.deny) with input as plan
	found == {_finding("unknown", concat("", [
		"perhaps everyone may publish to aws_sns_topic.t, which leads to aws_lambda_function.f (by aws_sqs_queue.q), ",
		"which is allowed dynamodb:PutItem",
	]))}
}

test_unknown_source if {
	late := sketch.partly("aws_sns_topic_subscription.s", {"protocol": "lambda", "endpoint": "arn:aws:lambda:eu-west-1:1:function:f"}, {"topic_arn": true})
	expressions := {"aws_sns_topic_subscription.s": {"topic_arn": sketch.refers(["local.topic"])}}
	found := sketch.essence(rule.deny) with input as sketch.configured([_topic, late, _role, _function, _may("dynamodb:PutItem")], expressions)
	found == {{
		"kind": "unknown",
		"address": "aws_sns_topic_subscription.s",
		"path": [],
		"detail": concat("", [
			"the plan does not tell what it takes from, and everyone may publish to aws_sns_topic.t; ",
			"it leads to aws_lambda_function.f, which is allowed dynamodb:PutItem",
		]),
	}}
	closed := sketch.configured([late, _role, _function, _may("dynamodb:PutItem")], expressions)
	rule.deny == set() with input as closed
}

test_unknown_role_of_a_state_machine if {
	pipe := sketch.resource("aws_pipes_pipe.p", {
		"source": "arn:aws:sqs:eu-west-1:111122223333:orders",
		"target": "arn:aws:states:eu-west-1:111122223333:stateMachine:ship",
	})
	machine := sketch.resource("aws_sfn_state_machine.m", {"name": "ship", "role_arn": "arn:aws:iam::111122223333:role/elsewhere", "definition": "{}"})
	{finding.kind | some finding in _found([_topic, _queue, _to_queue, pipe, machine])} == {"unknown"}
}
