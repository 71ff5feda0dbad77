package lib.refusal_test

import data.lib.refusal
import data.lib.sketch_test as sketch

_function := sketch.resource("aws_lambda_function.f", {"function_name": "orders"})

_alarm := sketch.resource("aws_cloudwatch_metric_alarm.a", {
	"namespace": "Shop",
	"metric_name": "refusals",
	"alarm_actions": ["arn:aws:sns:eu-west-1:111122223333:alarms"],
})

_filter(group, pattern) := sketch.resource("aws_cloudwatch_log_metric_filter.f", {
	"log_group_name": group,
	"pattern": pattern,
	"metric_transformation": [{"namespace": "Shop", "name": "refusals"}],
})

_heard(resources) := found if {
	found := refusal.heard with input as sketch.plan(array.concat([_function], resources))
}

test_in_the_functions_own_log if {
	_heard([_filter("/aws/lambda/orders", `?AccessDenied ?"is not authorized to perform"`), _alarm]) == {_function.address}
	_heard([_filter("/aws/lambda/orders", "?AccessDenied")]) == set()
	_heard([_filter("/aws/lambda/other", "?AccessDenied"), _alarm]) == set()
	_heard([_filter("/aws/lambda/orders", "ERROR"), _alarm]) == set()
}

test_in_a_trail if _heard([_filter("trail", `{ $.errorCode = "AccessDenied*" }`), _alarm]) == {_function.address}

test_by_reference_to_the_log if {
	group := sketch.partly("aws_cloudwatch_log_group.g", {}, {"name": true})
	filter := sketch.partly("aws_cloudwatch_log_metric_filter.f", object.remove(_filter("", "AccessDenied").change.after, ["log_group_name"]), {"log_group_name": true})
	expressions := {
		"aws_cloudwatch_log_group.g": {"name": sketch.refers(["aws_lambda_function.f.function_name", "aws_lambda_function.f"])},
		"aws_cloudwatch_log_metric_filter.f": {"log_group_name": sketch.refers(["aws_cloudwatch_log_group.g.name", "aws_cloudwatch_log_group.g"])},
	}
	found := refusal.heard with input as sketch.configured([_function, group, filter, _alarm], expressions)
	found == {_function.address}
}

test_patterns_that_are_not_known if {
	late := sketch.partly("aws_cloudwatch_log_metric_filter.f", {}, {"pattern": true})
	refusal.unsure == {late.address} with input as sketch.plan([late])
}
