package rules.observability.cis_alarm_missing_test

import data.lib.sketch_test as sketch
import data.rules.observability.cis_alarm_missing

_trail := sketch.resource("aws_cloudtrail.account", {})

_filter(name, pattern) := sketch.resource(sprintf("aws_cloudwatch_log_metric_filter.%s", [name]), {
	"pattern": pattern,
	"metric_transformation": [{"namespace": "CIS", "name": "all"}],
})

_alarm := sketch.resource("aws_cloudwatch_metric_alarm.a", {
	"namespace": "CIS",
	"metric_name": "all",
	"alarm_actions": ["arn:aws:sns:eu-west-1:111122223333:alarms"],
})

_found(resources) := found if {
	found := sketch.essence(cis_alarm_missing.deny) with input as sketch.plan(resources)
}

_rest := {
	"a": `{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }`,
	"b": `{ ($.eventName = ConsoleLogin) && ($.additionalEventData.MFAUsed != "Yes") }`,
	"c": `{ $.userIdentity.type = "Root" && $.eventType != "AwsServiceEvent" }`,
	"d": `{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }`,
	"e": `{ $.eventSource = iam.amazonaws.com }`,
	"f": `{ ($.eventName = CreateTrail) || ($.eventName = StopLogging) }`,
	"h": `{ $.eventName = PutBucketPolicy }`,
	"i": `{ $.eventName = StopConfigurationRecorder }`,
	"j": `{ $.eventSource = ec2.amazonaws.com }`,
}

_keys := _filter("g", `{ ($.eventSource = kms.amazonaws.com) && (($.eventName = DisableKey) || ($.eventName = ScheduleKeyDeletion)) }`)

_others := array.concat([_trail, _alarm], [_filter(name, pattern) | some name, pattern in _rest])

_finding(kind, detail) := {{"kind": kind, "address": "aws_cloudtrail.account", "path": [], "detail": detail}}

test_deny_what_nobody_hears if {
	_found(_others) == _finding("violation", "no alarm or rule of this plan is told of keys disabled or deleted (4.7)")
	[all] := [finding.detail | some finding in _found([_trail])]
	count(split(all, ", ")) == 14
}

test_allow_all_controls if _found(array.concat(_others, [_keys])) == set()

test_allow_a_plan_that_sets_no_account_up if _found([_keys]) == set()

test_an_account_without_trail if {
	found := sketch.essence(cis_alarm_missing.deny) with input as sketch.plan([]) with data.gate as {"account_root": true}
	{""} == {finding.address | some finding in found}
}

test_unknown_pattern if {
	late := sketch.partly("aws_cloudwatch_log_metric_filter.late", {}, {"pattern": true})
	_found(array.concat(_others, [late])) == _finding(
		"unknown",
		"the plan does not tell whether anybody hears, by aws_cloudwatch_log_metric_filter.late, of keys disabled or deleted (4.7)",
	)
}
