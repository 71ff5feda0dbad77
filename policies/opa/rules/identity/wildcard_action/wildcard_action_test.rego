package rules.identity.wildcard_action_test

import data.lib.sketch_test as sketch
import data.rules.identity.wildcard_action

_found(statements) := found if {
	found := sketch.essence(wildcard_action.deny) with input as sketch.plan([sketch.policy("aws_iam_policy.p", statements)])
}

_finding(detail) := {"kind": "violation", "address": "aws_iam_policy.p", "path": ["policy"], "detail": detail}

test_deny_wildcards_of_a_statement_together if {
	statement := {"Effect": "Allow", "Action": ["sqs:SendMessage", "s3:Get*", "dynamodb:*"], "Resource": "*"}
	_found([statement]) == {_finding("statement 1 of `policy` allows dynamodb:*, s3:Get*")}
}

test_deny_everything if {
	_found([{"Sid": "All", "Effect": "Allow", "Action": "*"}, {"Effect": "Allow", "NotAction": "iam:*"}]) == {_finding("statement \"All\" of `policy` allows *")}
}

test_allow_names_listing_and_deny if {
	_found([
		{"Effect": "Allow", "Action": ["sqs:SendMessage", "ec2:Describe*", "S3:List*"], "Resource": "*"},
		{"Effect": "Deny", "Action": "iam:*", "Resource": "*"},
	]) == set()
}

_key(statement) := found if {
	key := sketch.policy("aws_kms_key.k", [object.union({"Effect": "Allow", "Resource": "*"}, statement)])
	found := {finding.detail | some finding in wildcard_action.deny} with input as sketch.plan([key])
}

_root := {"AWS": "arn:aws:iam::111122223333:root"}

test_allow_the_default_of_a_key if {
	_key({"Principal": _root, "Action": "kms:*"}) == set()
	_key({"Principal": {"AWS": "111122223333"}, "Action": "kms:*"}) == set()
	_key({"Principal": {"AWS": "arn:aws:iam::111122223333:role/admin"}, "Action": ["kms:Create*", "kms:Describe*"]}) == set()
}

test_deny_all_of_a_key_for_others_than_its_account if {
	every principal in ["*", {"AWS": "*"}, {"AWS": ["arn:aws:iam::111122223333:root", "arn:aws:iam::111122223333:role/r"]}] {
		_key({"Principal": principal, "Action": "kms:*"}) == {"statement 1 of `policy` allows kms:*"}
	}
	_key({"NotPrincipal": _root, "Action": "kms:*"}) == {"statement 1 of `policy` allows kms:*"}
}

test_unknown_is_left_to_opaque_policy if {
	opaque := sketch.partly("aws_iam_policy.p", {}, {"policy": true})
	plan := sketch.configured([opaque], {"aws_iam_policy.p": {"policy": sketch.refers(["aws_s3_bucket.b.arn", "aws_s3_bucket.b"])}})
	count(wildcard_action.deny) == 0 with input as plan
}
