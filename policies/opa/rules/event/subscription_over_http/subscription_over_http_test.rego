package rules.event.subscription_over_http_test

import data.lib.sketch_test as sketch
import data.rules.event.subscription_over_http as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_sns_topic_subscription.s", after, unknown)])
}

_finding(kind, detail) := {{"kind": kind, "address": "aws_sns_topic_subscription.s", "path": ["protocol"], "detail": detail}}

test_deny_http if _found({"protocol": "http"}, {}) == _finding("violation", "`protocol` is \"http\"")

test_allow_others if {
	every protocol in ["https", "sqs", "lambda", "email"] {
		_found({"protocol": protocol}, {}) == set()
	}
}

test_unknown_protocol if _found({}, {"protocol": true}) == _finding("unknown", "the plan does not know `protocol`")
