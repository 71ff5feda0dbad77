package rules.identity.allow_not_action_test

import data.lib.sketch_test as sketch
import data.rules.identity.allow_not_action as rule

_found(address, statements) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.policy(address, statements)])
}

_finding(address, detail) := {{"kind": "violation", "address": address, "path": ["policy"], "detail": detail}}

test_deny_everything_but if {
	all := {"Effect": "Allow", "NotAction": ["iam:*", "sts:*", "kms:*", "s3:*"], "Resource": "*"}
	_found("aws_iam_policy.p", [all]) == _finding("aws_iam_policy.p", "statement 1 of `policy` allows everything but iam:*, kms:*, s3:* and 1 more")
	everyone := {"Sid": "Use", "Effect": "Allow", "Principal": "*", "NotAction": "sqs:DeleteQueue", "Resource": "*"}
	_found("aws_sqs_queue_policy.p", [everyone]) == _finding("aws_sqs_queue_policy.p", "statement \"Use\" of `policy` allows everything but sqs:DeleteQueue")
}

test_allow_deny_and_named_actions if {
	_found("aws_iam_policy.p", [
		{"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"},
		{"Effect": "Deny", "NotAction": "sqs:*", "Resource": "*"},
	]) == set()
}

test_allow_the_account_whose_key_it_is if {
	root := {"AWS": "arn:aws:iam::111122223333:root"}
	_found("aws_kms_key.k", [{"Effect": "Allow", "Principal": root, "NotAction": "kms:ScheduleKeyDeletion", "Resource": "*"}]) == set()
	others := {"AWS": ["arn:aws:iam::111122223333:root", "arn:aws:iam::111122223333:role/r"]}
	_found("aws_kms_key.k", [{"Effect": "Allow", "Principal": others, "NotAction": "kms:ScheduleKeyDeletion", "Resource": "*"}]) == _finding("aws_kms_key.k", "statement 1 of `policy` allows everything but kms:ScheduleKeyDeletion")
}

test_allow_boundaries if {
	boundary := sketch.resource("aws_iam_policy.p", {
		"arn": "arn:aws:iam::111122223333:policy/p",
		"policy": json.marshal({"Statement": [{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}]}),
	})
	role := sketch.resource("aws_iam_role.r", {"name": "r", "permissions_boundary": "arn:aws:iam::111122223333:policy/p"})
	count(rule.deny) == 0 with input as sketch.plan([boundary, role])
}

test_unknown_is_which_of_two_documents if {
	found := sketch.essence(rule.deny) with data.lib.iam.policies as [{
		"address": "aws_iam_policy.p", "type": "aws_iam_policy", "attribute": "policy", "kind": "identity", "certain": false, "opaque": set(),
		"statements": [{"name": "statement 1", "effect": "Allow", "actions": set(), "not_actions": {"iam:*"}}],
	}]
	{finding.kind | some finding in found} == {"unknown"}
}
