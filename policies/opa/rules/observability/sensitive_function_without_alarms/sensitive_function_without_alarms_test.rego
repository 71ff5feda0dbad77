package rules.observability.sensitive_function_without_alarms_test

import data.lib.sketch_test as sketch
import data.rules.observability.sensitive_function_without_alarms

_function(more) := sketch.resource("aws_lambda_function.f", object.union({"function_name": "payments", "tags": {"sensitivity": "high"}}, more))

_alarm(name, metric, more) := sketch.resource(sprintf("aws_cloudwatch_metric_alarm.%s", [name]), object.union(
	{
		"namespace": "AWS/Lambda",
		"metric_name": metric,
		"dimensions": {"FunctionName": "payments"},
		"alarm_actions": ["arn:aws:sns:eu-west-1:111122223333:alarms"],
	},
	more,
))

_filter := sketch.resource("aws_cloudwatch_log_metric_filter.f", {
	"log_group_name": "/aws/lambda/payments",
	"pattern": "AccessDenied",
	"metric_transformation": [{"namespace": "Shop", "name": "refusals"}],
})

_refusals := _alarm("refusals", "refusals", {"namespace": "Shop", "dimensions": null})

_throttles := _alarm("throttles", "Throttles", {})

_invocations := _alarm("invocations", "Invocations", {})

_found(resources) := found if {
	found := sketch.essence(sensitive_function_without_alarms.deny) with input as sketch.plan(resources)
}

_finding(kind, detail) := {{"kind": kind, "address": "aws_lambda_function.f", "path": [], "detail": detail}}

test_deny_a_sensitive_function_that_nobody_watches if {
	_found([_function({})]) == _finding("violation", "no alarm that acts watches its invocations, its refusals by IAM, its throttles")
}

test_deny_what_is_left_out if {
	_found([_function({}), _throttles, _invocations]) == _finding("violation", "no alarm that acts watches its refusals by IAM")
	_found([_function({}), _filter, _refusals, _throttles]) == _finding("violation", "no alarm that acts watches its invocations")
	_found([_function({}), _filter, _refusals, _invocations]) == _finding("violation", "no alarm that acts watches its throttles")
	deaf := _alarm("throttles", "Throttles", {"alarm_actions": []})
	_found([_function({}), _filter, _refusals, _invocations, deaf]) == _finding("violation", "no alarm that acts watches its throttles")
	other := _alarm("throttles", "Throttles", {"dimensions": {"FunctionName": "orders"}})
	_found([_function({}), _filter, _refusals, _invocations, other]) == _finding("violation", "no alarm that acts watches its throttles")
}

test_allow_three_alarms if _found([_function({}), _filter, _refusals, _throttles, _invocations]) == set()

test_allow_reserved_concurrency_to_tell_of_spikes if {
	_found([_function({"reserved_concurrent_executions": 10}), _filter, _refusals, _throttles]) == set()
}

test_allow_a_function_that_is_not_sensitive if _found([_function({"tags": {"sensitivity": "low"}})]) == set()

test_unknown_alarms if {
	late := sketch.partly("aws_cloudwatch_metric_alarm.late", object.remove(_throttles.change.after, ["dimensions"]), {"dimensions": true})
	found := sketch.essence(sensitive_function_without_alarms.deny) with input as sketch.configured(
		[_function({}), _filter, _refusals, _invocations, late],
		{late.address: {"dimensions": sketch.refers(["local.name"])}},
	)
	found == _finding("unknown", "the plan does not tell whether aws_cloudwatch_metric_alarm.late watch its throttles")
}
