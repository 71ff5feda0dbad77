package rules.observability.alarm_without_action_test

import data.lib.sketch_test as sketch
import data.rules.observability.alarm_without_action

_topic := ["arn:aws:sns:eu-west-1:111122223333:alarms"]

_found(address, after, unknown, others) := found if {
	resource := sketch.partly(address, object.union({"alarm_name": "a"}, after), unknown)
	found := sketch.essence(alarm_without_action.deny) with input as sketch.plan(array.concat([resource], others))
}

_finding(kind, address, path, detail) := {{"kind": kind, "address": address, "path": [path], "detail": detail}}

_metric := "aws_cloudwatch_metric_alarm.a"

test_deny_an_alarm_that_nobody_hears if {
	_found(_metric, {"ok_actions": _topic}, {}, []) == _finding("violation", _metric, "alarm_actions", "`alarm_actions` is empty")
	off := {"alarm_actions": _topic, "actions_enabled": false}
	_found(_metric, off, {}, []) == _finding("violation", _metric, "actions_enabled", "`actions_enabled` is false")
	composite := "aws_cloudwatch_composite_alarm.c"
	_found(composite, {"alarm_rule": "ALARM(x)"}, {}, []) == _finding("violation", composite, "alarm_actions", "`alarm_actions` is empty")
}

test_allow_an_alarm_that_acts if _found(_metric, {"alarm_actions": _topic, "actions_enabled": true}, {}, []) == set()

test_allow_an_alarm_of_a_composite if {
	composite := sketch.resource("aws_cloudwatch_composite_alarm.c", {"alarm_rule": "ALARM(a) AND ALARM(b)", "alarm_actions": _topic})
	_found(_metric, {}, {}, [composite]) == set()
}

test_unknown_actions if {
	late := _found(_metric, {}, {"alarm_actions": true}, [])
	late == _finding("unknown", _metric, "alarm_actions", "the plan does not know `alarm_actions`")
}
