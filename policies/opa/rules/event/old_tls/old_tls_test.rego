package rules.event.old_tls_test

import data.lib.sketch_test as sketch
import data.rules.event.old_tls as rule

_found(after, unknown, expressions) := found if {
	domain := sketch.partly("aws_api_gateway_domain_name.d", after, unknown)
	found := sketch.essence(rule.deny) with input as sketch.configured([domain], {"aws_api_gateway_domain_name.d": expressions})
}

_finding(kind, detail) := {"kind": kind, "address": "aws_api_gateway_domain_name.d", "path": ["security_policy"], "detail": detail}

test_deny_the_old_one_and_the_default if {
	_found({"security_policy": "TLS_1_0"}, {}, {}) == {_finding("violation", "`security_policy` is \"TLS_1_0\"")}
	_found({}, {"security_policy": true}, {}) == {_finding("violation", "`security_policy` is not set")}
}

test_allow_later_ones if {
	every policy in ["TLS_1_2", "SecurityPolicy_TLS13_1_3_2025_09"] {
		_found({"security_policy": policy}, {}, {}) == set()
	}
}

test_unknown_policy if {
	_found({}, {"security_policy": true}, {"security_policy": {}}) == {_finding("unknown", "the plan does not know `security_policy`")}
}
