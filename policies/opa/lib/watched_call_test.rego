package lib.watched_call_test

import data.lib.sketch_test as sketch
import data.lib.watched_call

test_patterns_of_filters if {
	every pattern in [
		"{ ($.eventName = PutRolePolicy) || ($.eventName = DeleteRolePolicy) }",
		`{ $.eventName = "Put*Policy" }`,
		"{ $.eventName = %^Put.*Policy$% }",
		"{ $.eventSource = iam.amazonaws.com }",
		"?PutRolePolicy ?AttachRolePolicy",
	] {
		watched_call.lets_through(watched_call.read(pattern), "iam", "PutRolePolicy")
	}
	every pattern in [
		"{ $.eventName != PutRolePolicy }",
		"{ $.eventName = DeleteRolePolicy }",
		"{ ($.eventSource = iam.amazonaws.com) && ($.eventName = DeleteRolePolicy) }",
		"{ $.eventSource = s3.amazonaws.com }",
		"",
	] {
		not watched_call.lets_through(watched_call.read(pattern), "iam", "PutRolePolicy")
	}
}

_filter := sketch.resource("aws_cloudwatch_log_metric_filter.f", {
	"pattern": "{ $.eventName = PutRolePolicy }",
	"metric_transformation": [{"namespace": "Account", "name": "rights"}],
})

_alarm(metric) := sketch.resource("aws_cloudwatch_metric_alarm.a", {
	"namespace": "Account",
	"metric_name": metric,
	"alarm_actions": ["arn:aws:sns:eu-west-1:111122223333:alarms"],
})

test_a_filter_counts_when_an_alarm_watches_it if {
	watched_call.is_watched("iam", "PutRolePolicy") with input as sketch.plan([_filter, _alarm("rights")])
	not watched_call.is_watched("iam", "PutRolePolicy") with input as sketch.plan([_filter, _alarm("other")])
	not watched_call.is_watched("iam", "PutRolePolicy") with input as sketch.plan([_filter])
}

_rule(after) := sketch.resource("aws_cloudwatch_event_rule.r", object.union({"name": "rights"}, after))

_target := sketch.resource("aws_cloudwatch_event_target.t", {"rule": "rights"})

_hears(pattern, more) if {
	rule := _rule(object.union({"event_pattern": json.marshal(pattern)}, more))
	watched_call.is_watched("iam", "PutRolePolicy") with input as sketch.plan([rule, _target])
}

test_rules_of_event_bridge if {
	every pattern in [
		{"source": ["aws.iam"]},
		{"source": ["aws.iam"], "detail": {"eventName": ["PutRolePolicy"]}},
		{"source": [{"prefix": "aws."}], "detail": {"eventName": [{"prefix": "Put"}]}},
		{"detail": {"eventSource": ["iam.amazonaws.com"], "eventName": [{"wildcard": "Put*Policy"}]}},
		{"detail-type": ["AWS API Call via CloudTrail"], "detail": {"eventName": [{"suffix": "Policy"}]}},
	] {
		_hears(pattern, {})
		not _hears(pattern, {"state": "DISABLED"})
	}
	not _hears({"source": ["aws.s3"]}, {})
	not _hears({"source": ["aws.iam"], "detail": {"eventName": ["DeleteRole"]}}, {})
	rule := _rule({"event_pattern": json.marshal({"source": ["aws.iam"]})})
	not watched_call.is_watched("iam", "PutRolePolicy") with input as sketch.plan([rule])
}

test_what_may_watch_more if {
	late := sketch.partly("aws_cloudwatch_event_rule.r", {"name": "rights"}, {"event_pattern": true})
	watched_call.unsure == {"aws_cloudwatch_event_rule.r"} with input as sketch.plan([late])
}

test_texts_of_what_somebody_hears if {
	rule := _rule({"event_pattern": json.marshal({"source": ["aws.iam"]})})
	found := watched_call.texts with input as sketch.plan([_filter, _alarm("rights"), rule, _target])
	found == {"{ $.eventName = PutRolePolicy }", `{"source":["aws.iam"]}`}
	quiet := watched_call.texts with input as sketch.plan([_filter, rule])
	quiet == set()
}
