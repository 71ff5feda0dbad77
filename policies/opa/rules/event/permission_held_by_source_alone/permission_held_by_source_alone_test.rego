package rules.event.permission_held_by_source_alone_test

import data.lib.sketch_test as sketch
import data.rules.event.permission_held_by_source_alone as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_lambda_permission.p", after, unknown)])
}

_finding(kind, path, detail) := {"kind": kind, "address": "aws_lambda_permission.p", "path": path, "detail": detail}

test_deny_a_source_without_a_service if {
	every attribute in ["source_arn", "source_account"] {
		held := {_finding("violation", ["principal"], "`principal` is *, held by its source alone")}
		_found({"principal": "*", attribute: "111122223333"}, {}) == held
		_found({"principal": "*"}, {attribute: true}) == held
	}
}

test_allow_a_service if _found({"principal": "sns.amazonaws.com", "source_arn": "arn:aws:sns:eu-west-1:111122223333:orders"}, {}) == set()

test_allow_an_organisation if _found({"principal": "*", "principal_org_id": "o-acmeacme00"}, {}) == set()

test_allow_what_is_judged_as_open if _found({"principal": "*"}, {}) == set()
