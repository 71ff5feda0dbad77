package rules.identity.policy_attached_to_user_test

import data.lib.sketch_test as sketch
import data.rules.identity.policy_attached_to_user as rule

_found(address, after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly(address, after, unknown)])
}

_finding(kind, address, argument, detail) := {"kind": kind, "address": address, "path": [argument], "detail": detail}

test_deny_one_user if {
	every address in ["aws_iam_user_policy.a", "aws_iam_user_policy_attachment.a"] {
		_found(address, {"user": "ann"}, {}) == {_finding("violation", address, "user", "it is for the user ann")}
		_found(address, {}, {"user": true}) == {_finding("violation", address, "user", "it is for the user that the plan does not know")}
	}
	exclusive := "aws_iam_user_policy_attachments_exclusive.a"
	_found(exclusive, {"user_name": "ann", "policy_arns": [null]}, {"policy_arns": [true]}) == {_finding("violation", exclusive, "user_name", "it is for the user ann")}
}

test_deny_several_users if {
	_found("aws_iam_policy_attachment.a", {"users": ["ann", "ben"]}, {}) == {_finding("violation", "aws_iam_policy_attachment.a", "users", "it is for the users ann, ben")}
	_found("aws_iam_policy_attachment.a", {"users": [null]}, {"users": [true]}) == {_finding("violation", "aws_iam_policy_attachment.a", "users", "it is for the users that the plan does not know")}
}

test_allow_none if {
	_found("aws_iam_policy_attachment.a", {"roles": ["r"], "users": []}, {}) == set()
	_found("aws_iam_policy_attachment.a", {"roles": ["r"], "users": null}, {}) == set()
	_found("aws_iam_user_policy_attachments_exclusive.a", {"user_name": "ann", "policy_arns": []}, {}) == set()
	_found("aws_iam_group_policy_attachment.a", {"group": "staff"}, {}) == set()
}

test_unknown_list if {
	_found("aws_iam_policy_attachment.a", {}, {"users": true}) == {_finding("unknown", "aws_iam_policy_attachment.a", "users", "the plan does not know whether `users` is empty")}
}
