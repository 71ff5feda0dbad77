package rules.event.appsync_api_key_test

import data.lib.sketch_test as sketch
import data.rules.event.appsync_api_key as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_appsync_graphql_api.a", after, unknown)])
}

_finding(kind, path, detail) := {"kind": kind, "address": "aws_appsync_graphql_api.a", "path": path, "detail": detail}

_second := ["additional_authentication_provider", 0, "authentication_type"]

test_deny_a_key if {
	_found({"authentication_type": "API_KEY"}, {}) == {_finding("violation", ["authentication_type"], "`authentication_type` is \"API_KEY\"")}
}

test_deny_a_key_beside_another_way if {
	api := {"authentication_type": "AWS_IAM", "additional_authentication_provider": [{"authentication_type": "API_KEY"}]}
	_found(api, {}) == {_finding("violation", _second, "`additional_authentication_provider.authentication_type` is \"API_KEY\"")}
}

test_allow_other_ways if {
	api := {"authentication_type": "AWS_IAM", "additional_authentication_provider": [{"authentication_type": "OPENID_CONNECT"}]}
	_found(api, {}) == set()
}

test_unknown_way if {
	_found({}, {"authentication_type": true}) == {_finding("unknown", ["authentication_type"], "the plan does not know `authentication_type`")}
	late := {"additional_authentication_provider": [{"authentication_type": true}]}
	_found({"authentication_type": "AWS_IAM", "additional_authentication_provider": [{}]}, late) == {_finding(
		"unknown",
		_second,
		"the plan does not know `additional_authentication_provider.authentication_type`",
	)}
}
