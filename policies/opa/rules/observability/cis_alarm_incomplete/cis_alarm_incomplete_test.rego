package rules.observability.cis_alarm_incomplete_test

import data.lib.sketch_test as sketch
import data.rules.observability.cis_alarm_incomplete

_pattern(calls) := sprintf("{ %s }", [concat(" || ", [sprintf("($.eventName = %s)", [call]) | some call in calls])])

_filter(pattern) := sketch.resource("aws_cloudwatch_log_metric_filter.f", {
	"pattern": pattern,
	"metric_transformation": [{"namespace": "CIS", "name": "config"}],
})

_alarm(metric) := sketch.resource("aws_cloudwatch_metric_alarm.a", {
	"namespace": "CIS",
	"metric_name": metric,
	"alarm_actions": ["arn:aws:sns:eu-west-1:111122223333:alarms"],
})

_found(resources) := found if {
	found := sketch.essence(cis_alarm_incomplete.deny) with input as sketch.plan(resources)
}

_finding(kind, path, detail) := {{"kind": kind, "address": "aws_cloudwatch_log_metric_filter.f", "path": [path], "detail": detail}}

_all := ["DeleteDeliveryChannel", "PutConfigurationRecorder", "PutDeliveryChannel", "StopConfigurationRecorder"]

_unheard := "no alarm of this plan that acts watches its metric"

test_deny_a_filter_that_nobody_watches if {
	_found([_filter(_pattern(_all))]) == _finding("violation", "metric_transformation", _unheard)
	_found([_filter(_pattern(_all)), _alarm("other")]) == _finding("violation", "metric_transformation", _unheard)
}

test_deny_a_pattern_that_leaves_calls_out if {
	_found([_filter(_pattern(array.slice(_all, 0, 3))), _alarm("config")]) == _finding(
		"violation", "pattern",
		"of changes of AWS Config (4.9), `pattern` leaves out StopConfigurationRecorder",
	)
}

test_allow_all_calls_that_an_alarm_watches if _found([_filter(_pattern(_all)), _alarm("config")]) == set()

test_allow_two_filters_together if {
	second := object.union(_filter(_pattern(["StopConfigurationRecorder"])), {"address": "aws_cloudwatch_log_metric_filter.second"})
	_found([_filter(_pattern(array.slice(_all, 0, 3))), second, _alarm("config")]) == set()
}

test_allow_a_filter_of_something_else if {
	_found([_filter("ERROR")]) == set()
	_found([_filter(_pattern(["StopConfigurationRecorder"])), _alarm("config")]) == set()
}

test_unknown_metric if {
	late := sketch.partly("aws_cloudwatch_metric_alarm.late", object.remove(_alarm("").change.after, ["metric_name"]), {"metric_name": true})
	_found([_filter(_pattern(_all)), late]) == _finding(
		"unknown", "metric_transformation",
		"the plan does not tell whether aws_cloudwatch_metric_alarm.late watches its metric",
	)
}
