package rules.data.unauthenticated_identities_test

import data.lib.sketch_test as sketch
import data.rules.data.unauthenticated_identities as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_cognito_identity_pool.p", after, unknown)])
}

_finding(kind, detail) := {{
	"kind": kind,
	"address": "aws_cognito_identity_pool.p",
	"path": ["allow_unauthenticated_identities"],
	"detail": detail,
}}

test_deny_anybody if {
	on := _finding("violation", "`allow_unauthenticated_identities` is true")
	_found({"allow_unauthenticated_identities": true}, {}) == on
}

test_allow_who_signed_in if {
	_found({"allow_unauthenticated_identities": false}, {}) == set()
	_found({}, {}) == set()
}

test_unknown_switch if {
	late := _finding("unknown", "the plan does not know `allow_unauthenticated_identities`")
	_found({}, {"allow_unauthenticated_identities": true}) == late
}
