package rules.identity.weak_password_policy_test

import data.lib.sketch_test as sketch
import data.rules.identity.weak_password_policy as rule

_strong := {
	"minimum_password_length": 14,
	"require_lowercase_characters": true,
	"require_numbers": true,
	"require_symbols": true,
	"require_uppercase_characters": true,
}

_found(after, unknown) := found if {
	policy := sketch.partly("aws_iam_account_password_policy.p", object.union(_strong, after), unknown)
	found := sketch.essence(rule.deny) with input as sketch.plan([policy])
}

_finding(kind, argument, detail) := {"kind": kind, "address": "aws_iam_account_password_policy.p", "path": [argument], "detail": detail}

test_allow_a_strong_one if _found({}, {}) == set()

test_deny_short_passwords if {
	_found({"minimum_password_length": 8}, {}) == {_finding("violation", "minimum_password_length", "`minimum_password_length` is 8")}
	_found({"minimum_password_length": null}, {}) == {_finding("violation", "minimum_password_length", "`minimum_password_length` is not set")}
}

test_deny_each_kind_of_character_that_is_not_asked_for if {
	every argument in ["require_lowercase_characters", "require_numbers", "require_symbols", "require_uppercase_characters"] {
		_found({argument: false}, {}) == {_finding("violation", argument, sprintf("`%s` is false", [argument]))}
		_found({argument: null}, {}) == {_finding("violation", argument, sprintf("`%s` is not set", [argument]))}
	}
}

test_unknown_length_and_kind if {
	_found({"minimum_password_length": null}, {"minimum_password_length": true}) == {_finding("unknown", "minimum_password_length", "the plan does not know `minimum_password_length`")}
	_found({"require_numbers": null}, {"require_numbers": true}) == {_finding("unknown", "require_numbers", "the plan does not know `require_numbers`")}
}
