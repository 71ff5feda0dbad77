package rules.event.rule_without_source_test

import data.lib.sketch_test as sketch
import data.rules.event.rule_without_source as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_cloudwatch_event_rule.r", after, unknown)])
}

_pattern(pattern) := {finding.detail | some finding in _found({"event_pattern": json.marshal(pattern)}, {})}

test_deny_a_pattern_without_a_source if {
	_found({"event_pattern": `{"detail-type": ["OrderPlaced"]}`}, {}) == {{
		"kind": "violation",
		"address": "aws_cloudwatch_event_rule.r",
		"path": ["event_pattern"],
		"detail": "`event_pattern` is on detail-type, and on no `source`",
	}}
	_pattern({"account": ["111122223333"], "detail": {"state": ["paid"]}}) == {"`event_pattern` is on account, detail, and on no `source`"}
}

test_deny_a_source_that_may_be_any if {
	every matcher in [{"exists": true}, {"prefix": ""}, {"wildcard": "*"}, {"anything-but": "test"}] {
		_pattern({"source": [matcher]}) == {sprintf("`event_pattern` is on source, and its `source` may be any: %s", [json.marshal([matcher])])}
	}
	count(_pattern({"source": ["shop", {"prefix": ""}]})) == 1
}

test_allow_sources_and_schedules if {
	every source in ["shop.checkout", {"prefix": "shop."}, {"wildcard": "shop.*"}, {"equals-ignore-case": "shop"}, {"suffix": ".checkout"}] {
		_pattern({"source": [source], "detail-type": ["OrderPlaced"]}) == set()
	}
	_pattern({"$or": [{"source": ["shop"]}, {"source": ["warehouse"]}]}) == set()
	_found({"schedule_expression": "rate(1 day)"}, {}) == set()
}

test_unknown_pattern if {
	_found({}, {"event_pattern": true}) == {{
		"kind": "unknown",
		"address": "aws_cloudwatch_event_rule.r",
		"path": ["event_pattern"],
		"detail": "the plan does not know `event_pattern`",
	}}
}
