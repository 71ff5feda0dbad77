package rules.event.permission_for_everyone_test

import data.lib.sketch_test as sketch
import data.rules.event.permission_for_everyone as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_lambda_permission.p", after, unknown)])
}

_finding(kind, path, detail) := {"kind": kind, "address": "aws_lambda_permission.p", "path": path, "detail": detail}

test_deny_everyone if {
	every type in [null, "AWS_IAM"] {
		_found({"principal": "*", "function_url_auth_type": type}, {}) == {_finding(
			"violation",
			["principal"],
			"`principal` is *, and there is no `source_arn`",
		)}
	}
	_found({"principal": "*", "source_arn": "arn:aws:s3:::*"}, {}) == {_finding(
		"violation",
		["principal"],
		"`principal` is *, and `source_arn` is arn:aws:s3:::*",
	)}
}

test_allow_whoever_is_named if {
	every attribute in ["source_arn", "source_account", "principal_org_id"] {
		_found({"principal": "*", attribute: "a"}, {}) == set()
		_found({"principal": "*"}, {attribute: true}) == set()
	}
	_found({"principal": "events.amazonaws.com"}, {}) == set()
	_found({"principal": "arn:aws:iam::111122223333:role/partner"}, {}) == set()
}

test_allow_what_an_open_url_needs if {
	_found({"principal": "*", "function_url_auth_type": "NONE"}, {}) == set()
	_found({"principal": "*", "action": "lambda:InvokeFunction", "invoked_via_function_url": true}, {}) == set()
}

test_unknown_url if {
	_found({"principal": "*"}, {"function_url_auth_type": true}) == {_finding(
		"unknown",
		["function_url_auth_type"],
		"the plan does not know `function_url_auth_type`, `principal` is *, and there is no `source_arn`",
	)}
}
