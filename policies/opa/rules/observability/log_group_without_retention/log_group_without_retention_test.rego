package rules.observability.log_group_without_retention_test

import data.lib.sketch_test as sketch
import data.rules.observability.log_group_without_retention

_found(after, unknown, gate) := found if {
	group := sketch.partly("aws_cloudwatch_log_group.g", after, unknown)
	found := sketch.essence(log_group_without_retention.deny) with input as sketch.plan([group]) with data.gate as gate
}

_finding(kind, detail) := {{"kind": kind, "address": "aws_cloudwatch_log_group.g", "path": ["retention_in_days"], "detail": detail}}

test_deny_for_ever if {
	_found({}, {}, {}) == _finding("violation", "`retention_in_days` is not set: for ever")
	_found({"retention_in_days": 0}, {}, {}) == _finding("violation", "`retention_in_days` is 0: for ever")
	_found({"retention_in_days": 0}, {}, {"environment": "dev"}) == _finding("violation", "`retention_in_days` is 0: for ever")
}

test_deny_too_short if {
	every gate in [{}, {"environment": "production"}] {
		_found({"retention_in_days": 7}, {}, gate) == _finding("violation", "`retention_in_days` is 7")
	}
}

test_allow_a_month_and_less_for_tests if {
	_found({"retention_in_days": 30}, {}, {}) == set()
	_found({"retention_in_days": 7}, {}, {"environment": "dev"}) == set()
	_found({"retention_in_days": 0, "log_group_class": "DELIVERY"}, {}, {}) == set()
}

test_unknown_retention if {
	_found({}, {"retention_in_days": true}, {}) == _finding("unknown", "the plan does not know `retention_in_days`")
}
