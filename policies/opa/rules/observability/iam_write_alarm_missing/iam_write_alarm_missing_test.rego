package rules.observability.iam_write_alarm_missing_test

import data.lib.sketch_test as sketch
import data.rules.observability.iam_write_alarm_missing

_found(resources, gate) := found if {
	found := sketch.essence(iam_write_alarm_missing.deny) with input as sketch.plan(resources) with data.gate as gate
}

_trail := sketch.resource("aws_cloudtrail.account", {})

_filter(pattern) := sketch.resource("aws_cloudwatch_log_metric_filter.f", {
	"pattern": pattern,
	"metric_transformation": [{"namespace": "Account", "name": "rights"}],
})

_alarm(actions) := sketch.resource("aws_cloudwatch_metric_alarm.a", {"namespace": "Account", "metric_name": "rights", "alarm_actions": actions})

_topic := ["arn:aws:sns:eu-west-1:111122223333:alarms"]

_finding(kind, address, detail) := {{"kind": kind, "address": address, "path": [], "detail": detail}}

_all := "AttachRolePolicy, CreatePolicyVersion, PutBucketPolicy, PutRolePolicy, UpdateAssumeRolePolicy"

_none(calls) := _finding("violation", "aws_cloudtrail.account", sprintf("no alarm or rule of this plan is told of %s", [calls]))

_pattern(calls) := sprintf("{ %s }", [concat(" || ", [sprintf("($.eventName = %s)", [call]) | some call in split(calls, ", ")])])

test_deny_an_account_that_nobody_watches if {
	_found([_trail], {}) == _none(_all)
	_found([], {"account_root": true}) == _finding("violation", "", sprintf("no alarm or rule of this plan is told of %s", [_all]))
}

test_deny_a_filter_that_nobody_hears_of if {
	_found([_trail, _filter(_pattern(_all))], {}) == _none(_all)
	_found([_trail, _filter(_pattern(_all)), _alarm([])], {}) == _none(_all)
}

test_deny_a_pattern_that_leaves_calls_out if {
	_found([_trail, _filter(_pattern("AttachRolePolicy, CreatePolicyVersion, PutRolePolicy")), _alarm(_topic)], {}) == _none("PutBucketPolicy, UpdateAssumeRolePolicy")
}

test_allow_all_of_them if _found([_trail, _filter(_pattern(_all)), _alarm(_topic)], {}) == set()

test_allow_filters_and_rules_together if {
	rule := sketch.resource("aws_cloudwatch_event_rule.r", {"name": "r", "event_pattern": json.marshal({"source": ["aws.iam"]})})
	target := sketch.resource("aws_cloudwatch_event_target.t", {"rule": "r"})
	_found([_trail, _filter(_pattern("PutBucketPolicy")), _alarm(_topic), rule, target], {}) == set()
}

test_allow_a_plan_that_sets_no_account_up if _found([sketch.resource("aws_lambda_function.f", {})], {}) == set()

test_unknown_patterns if {
	late := sketch.partly("aws_cloudwatch_log_metric_filter.f", {}, {"pattern": true})
	_found([_trail, late], {}) == _finding(
		"unknown", "aws_cloudtrail.account",
		sprintf("the plan does not tell whether anybody hears, by aws_cloudwatch_log_metric_filter.f, of %s", [_all]),
	)
}
