package rules.event.lambda_permission_without_source_test

import data.lib.sketch_test as sketch
import data.rules.event.lambda_permission_without_source as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_lambda_permission.p", after, unknown)])
}

test_deny_a_service_of_any_account if {
	_found({"principal": "events.amazonaws.com", "source_arn": null, "function_url_auth_type": null}, {}) == {{
		"kind": "violation",
		"address": "aws_lambda_permission.p",
		"path": ["source_arn"],
		"detail": "`principal` is events.amazonaws.com, and there is no `source_arn`",
	}}
}

test_allow_a_source_an_account_or_an_organisation if {
	every attribute in ["source_arn", "source_account", "principal_org_id"] {
		_found({"principal": "s3.amazonaws.com", attribute: "a"}, {}) == set()
		_found({"principal": "s3.amazonaws.com"}, {attribute: true}) == set()
	}
}

test_deny_alexa_without_a_token if {
	count(_found({"principal": "alexa-appkit.amazon.com"}, {})) == 1
	_found({"principal": "alexa-appkit.amazon.com", "event_source_token": "amzn1.ask.skill.x"}, {}) == set()
}

test_deny_a_service_whatever_the_url_asks_for if {
	count(_found({"principal": "sns.amazonaws.com", "function_url_auth_type": "NONE"}, {})) == 1
}

test_deny_a_source_that_is_all_of_a_service if {
	_found({"principal": "s3.amazonaws.com", "source_arn": "arn:aws:s3:::*"}, {}) == {{
		"kind": "violation",
		"address": "aws_lambda_permission.p",
		"path": ["source_arn"],
		"detail": "`principal` is s3.amazonaws.com, and `source_arn` is arn:aws:s3:::*",
	}}
	_found({"principal": "events.amazonaws.com", "source_arn": "arn:aws:events:eu-west-1:111122223333:*"}, {}) == set()
}

test_allow_whoever_acts_for_itself if {
	_found({"principal": "arn:aws:iam::111122223333:role/r"}, {}) == set()
	_found({"principal": "*"}, {}) == set()
}

test_unknown_principal if {
	_found({"source_arn": null}, {"principal": true}) == {{
		"kind": "unknown",
		"address": "aws_lambda_permission.p",
		"path": ["principal"],
		"detail": "the plan does not know `principal`, and there is no `source_arn`",
	}}
}

test_allow_a_role_of_this_plan if {
	permission := sketch.partly("aws_lambda_permission.p", {}, {"principal": true})
	role := sketch.partly("aws_iam_role.r", {}, {"arn": true})
	rule.deny == set() with input as sketch.configured(
		[permission, role],
		{"aws_lambda_permission.p": {"principal": sketch.refers(["aws_iam_role.r.arn", "aws_iam_role.r"])}},
	)
}
