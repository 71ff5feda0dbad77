package rules.observability.evidence_removed_test

import data.lib.sketch_test as sketch
import data.rules.observability.evidence_removed

_found(resource) := found if {
	found := sketch.essence(evidence_removed.deny) with input as sketch.plan([resource])
}

_change(address, actions, before, after) := object.union(
	sketch.resource(address, after),
	{"change": {"actions": actions, "before": before, "after": after}},
)

_finding(address, path, detail) := {{"kind": "violation", "address": address, "path": path, "detail": detail}}

test_deny_a_trail_or_alarm_that_goes if {
	every address in ["aws_cloudtrail.t", "aws_cloudwatch_metric_alarm.t", "aws_flow_log.t", "aws_guardduty_detector.t"] {
		_found(_change(address, ["delete"], {}, null)) == _finding(address, [], "the plan deletes it")
	}
}

test_deny_a_log_group_that_is_made_anew if {
	_found(_change("aws_cloudwatch_log_group.g", ["delete", "create"], {"retention_in_days": 30}, {"retention_in_days": 30})) == _finding(
		"aws_cloudwatch_log_group.g", [],
		"the plan deletes it with all that it holds, and makes it anew",
	)
}

test_allow_what_goes_on_or_is_no_evidence if {
	_found(_change("aws_cloudtrail.t", ["create", "delete"], {"enable_logging": true}, {"enable_logging": true})) == set()
	_found(_change("aws_lambda_function.f", ["delete"], {}, null)) == set()
	_found(_change("aws_cloudwatch_log_group.g", ["forget"], {}, null)) == set()
}

_updated(address, attribute, before, after) := _found(_change(address, ["update"], {attribute: before}, {attribute: after}))

test_deny_what_is_stopped_or_narrowed if {
	every row in [
		["aws_cloudtrail.t", "enable_logging", true, false],
		["aws_cloudtrail.t", "is_multi_region_trail", true, false],
		["aws_cloudtrail.t", "cloud_watch_logs_group_arn", "arn:g", ""],
		["aws_cloudwatch_log_group.g", "retention_in_days", 365, 7],
		["aws_cloudwatch_log_group.g", "retention_in_days", 0, 365],
		["aws_cloudtrail_event_data_store.s", "retention_period", 2555, 90],
		["aws_cloudwatch_metric_alarm.a", "actions_enabled", true, false],
		["aws_cloudwatch_metric_alarm.a", "alarm_actions", ["arn:t"], []],
		["aws_cloudwatch_metric_alarm.a", "alarm_actions", ["arn:t"], null],
		["aws_flow_log.l", "traffic_type", "ALL", "ACCEPT"],
	] {
		[address, attribute, before, after] := row
		detail := sprintf("`%s` goes from %s to %s", [attribute, json.marshal(before), json.marshal(after)])
		_updated(address, attribute, before, after) == _finding(address, [attribute], detail)
	}
}

test_allow_the_other_way if {
	every row in [
		["aws_cloudtrail.t", "enable_logging", false, true],
		["aws_cloudtrail.t", "cloud_watch_logs_group_arn", "arn:g", "arn:h"],
		["aws_cloudtrail.t", "cloud_watch_logs_group_arn", null, null],
		["aws_cloudwatch_metric_alarm.a", "alarm_actions", null, []],
		["aws_cloudwatch_log_group.g", "retention_in_days", 7, 365],
		["aws_cloudwatch_log_group.g", "retention_in_days", 365, 0],
		["aws_cloudwatch_metric_alarm.a", "alarm_actions", ["arn:t"], ["arn:u"]],
		["aws_flow_log.l", "traffic_type", "REJECT", "ALL"],
	] {
		[address, attribute, before, after] := row
		_updated(address, attribute, before, after) == set()
	}
}

test_deny_selectors_that_go if {
	one := {"event_selector": [{"read_write_type": "All"}]}
	two := {"event_selector": [{"read_write_type": "All"}, {"read_write_type": "ReadOnly"}]}
	_found(_change("aws_cloudtrail.t", ["update"], two, one)) == _finding("aws_cloudtrail.t", ["event_selector"], "`event_selector` goes from 2 blocks to 1")
	_found(_change("aws_cloudtrail.t", ["update"], one, two)) == set()
	newer := {"event_selector": [], "advanced_event_selector": [{"name": "all"}]}
	_found(_change("aws_cloudtrail.t", ["update"], object.union(one, {"advanced_event_selector": []}), newer)) == set()
}

test_deny_a_detector_that_is_off_from_the_start if {
	_found(sketch.resource("aws_guardduty_detector.d", {"enable": false})) == _finding("aws_guardduty_detector.d", ["enable"], "`enable` is false")
	_found(sketch.resource("aws_guardduty_detector.d", {"enable": true})) == set()
	_found(sketch.resource("aws_config_configuration_recorder_status.r", {"is_enabled": false})) == _finding(
		"aws_config_configuration_recorder_status.r",
		["is_enabled"],
		"`is_enabled` is false",
	)
}

test_unknown_switch if {
	_found(sketch.partly("aws_guardduty_detector.d", {}, {"enable": true})) == {{
		"kind": "unknown",
		"address": "aws_guardduty_detector.d",
		"path": ["enable"],
		"detail": "the plan does not know `enable`",
	}}
}
