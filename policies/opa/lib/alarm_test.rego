package lib.alarm_test

import data.lib.alarm
import data.lib.sketch_test as sketch

_topic := "arn:aws:sns:eu-west-1:111122223333:alarms"

_alarm(after, unknown) := sketch.partly(
	"aws_cloudwatch_metric_alarm.a", object.union(
		{"alarm_name": "a", "alarm_actions": [_topic], "actions_enabled": true, "namespace": "AWS/Lambda", "metric_name": "Errors"},
		after,
	),
	unknown,
)

_details(resource, others) := {gap.detail | some gap in gaps} if {
	gaps := alarm.deaf(resource) with input as sketch.plan(array.concat([resource], others))
}

test_who_hears_an_alarm if {
	_details(_alarm({}, {}), []) == set()
	_details(_alarm({"actions_enabled": false}, {}), []) == {"`actions_enabled` is false"}
	_details(_alarm({"alarm_actions": []}, {}), []) == {"`alarm_actions` is empty"}
	_details(_alarm({"alarm_actions": null}, {"alarm_actions": true}), []) == {"the plan does not know `alarm_actions`"}
	_details(_alarm({"alarm_actions": [null]}, {"alarm_actions": [true]}), []) == set()
	_details(_alarm({"actions_enabled": null}, {"actions_enabled": true}), []) == {"the plan does not know `actions_enabled`"}
}

test_a_composite_alarm_takes_it_up if {
	every rule in [`ALARM("a") OR ALARM(b)`, "ALARM(a)", "ALARM(arn:aws:cloudwatch:eu-west-1:111122223333:alarm:a)"] {
		_details(_alarm({"alarm_actions": []}, {}), [sketch.resource("aws_cloudwatch_composite_alarm.c", {"alarm_rule": rule})]) == set()
	}
	other := sketch.resource("aws_cloudwatch_composite_alarm.c", {"alarm_rule": "ALARM(b)"})
	_details(_alarm({"alarm_actions": []}, {}), [other]) == {"`alarm_actions` is empty"}
}

_filter := sketch.resource("aws_cloudwatch_log_metric_filter.f", {"metric_transformation": [{"namespace": "Shop", "name": "refusals"}]})

_watched(resource, expressions) := found if {
	found := alarm.watched_filters with input as sketch.configured([_filter, resource], expressions)
}

test_filters_by_metric_and_by_reference if {
	address := "aws_cloudwatch_metric_alarm.a"
	_watched(_alarm({"namespace": "Shop", "metric_name": "refusals"}, {}), {}) == {_filter.address}
	_watched(_alarm({"namespace": "Shop", "metric_name": "other"}, {}), {}) == set()
	_watched(_alarm({"namespace": "Shop", "metric_name": "refusals", "alarm_actions": []}, {}), {}) == set()
	late := _alarm({"namespace": "Shop", "metric_name": null}, {"metric_name": true})
	_watched(late, {address: {"metric_name": sketch.refers(["aws_cloudwatch_log_metric_filter.f.id", "aws_cloudwatch_log_metric_filter.f"])}}) == {_filter.address}
	unsure := alarm.unsure with input as sketch.configured([_filter, late], {address: {"metric_name": sketch.refers(["local.metric"])}})
	unsure == {address}
	query := [{"metric": [{"namespace": "Shop", "metric_name": "refusals"}]}]
	_watched(_alarm({"namespace": null, "metric_name": null, "metric_query": query}, {}), {}) == {_filter.address}
}

_function := sketch.resource("aws_lambda_function.f", {"function_name": "orders"})

_of_function(resource, expressions) := found if {
	found := alarm.of_function with input as sketch.configured([_function, resource], expressions)
}

test_functions_by_dimension if {
	_of_function(_alarm({"dimensions": {"FunctionName": "orders"}}, {}), {}) == {"aws_lambda_function.f": {"Errors"}}
	_of_function(_alarm({"dimensions": {"FunctionName": "other"}}, {}), {}) == {}
	_of_function(_alarm({"dimensions": null}, {}), {}) == {"": {"Errors"}}
	references := {"aws_cloudwatch_metric_alarm.a": {"dimensions": sketch.refers(["aws_lambda_function.f.function_name", "aws_lambda_function.f"])}}
	_of_function(_alarm({"dimensions": {}}, {"dimensions": {"FunctionName": true}}), references) == {"aws_lambda_function.f": {"Errors"}}
	_of_function(_alarm({"dimensions": null}, {"dimensions": true}), references) == {"aws_lambda_function.f": {"Errors"}}
}

test_an_alarm_of_any_function if {
	references := {"aws_cloudwatch_metric_alarm.a": {"dimensions": sketch.refers(["local.name"])}}
	every marks in [true, {"FunctionName": true}] {
		late := _alarm({"dimensions": null}, {"dimensions": marks})
		alarm.of_anything == {late.address} with input as sketch.configured([_function, late], references)
		_of_function(late, references) == {}
	}
}
