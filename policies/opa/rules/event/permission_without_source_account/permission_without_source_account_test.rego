package rules.event.permission_without_source_account_test

import data.lib.sketch_test as sketch
import data.rules.event.permission_without_source_account as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_lambda_permission.p", after, unknown)])
}

_finding(kind, path, detail) := {"kind": kind, "address": "aws_lambda_permission.p", "path": path, "detail": detail}

_bucket := {"principal": "s3.amazonaws.com", "source_arn": "arn:aws:s3:::acme-uploads"}

test_deny_a_name_that_anybody_may_take if {
	_found(_bucket, {}) == {_finding(
		"violation",
		["source_account"],
		"`source_arn` is arn:aws:s3:::acme-uploads, which names no account, and there is no `source_account`",
	)}
}

test_deny_a_bucket_that_is_yet_to_be_made if {
	_found({"principal": "s3.amazonaws.com"}, {"source_arn": true}) == {_finding(
		"violation",
		["source_account"],
		"`source_arn` is a bucket's that is yet to be made, which names no account, and there is no `source_account`",
	)}
}

test_allow_with_the_account if {
	_found(object.union(_bucket, {"source_account": "111122223333"}), {}) == set()
	_found(_bucket, {"source_account": true}) == set()
}

test_allow_services_whose_sources_carry_the_account if {
	_found({"principal": "sns.amazonaws.com", "source_arn": "arn:aws:sns:eu-west-1:111122223333:orders"}, {}) == set()
	_found({"principal": "sns.amazonaws.com"}, {"source_arn": true}) == set()
}

test_allow_what_has_no_source_at_all if _found({"principal": "s3.amazonaws.com"}, {}) == set()

test_unknown_principal if {
	_found({"source_arn": "arn:aws:s3:::acme-uploads"}, {"principal": true}) == {_finding(
		"unknown",
		["principal"],
		"the plan does not know `principal`, `source_arn` is a bucket's, and there is no `source_account`",
	)}
}
