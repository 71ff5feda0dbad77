package rules.identity.allow_all_but_test

import data.lib.sketch_test as sketch
import data.rules.identity.allow_all_but as rule

_details(address, statements) := {finding.detail | some finding in denied} if {
	denied := rule.deny with input as sketch.plan([sketch.policy(address, statements)])
}

test_deny_everything_but if {
	plan := sketch.plan([sketch.policy("aws_iam_policy.p", [{"Effect": "Allow", "Action": "sqs:SendMessage", "NotResource": "arn:a"}])])
	found := sketch.essence(rule.deny) with input as plan
	found == {{
		"kind": "violation",
		"address": "aws_iam_policy.p",
		"path": ["policy"],
		"detail": "statement 1 of `policy` allows sqs:SendMessage on everything but arn:a",
	}}
}

test_deny_everyone_but if {
	statement := {"Sid": "Send", "Effect": "Allow", "NotPrincipal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "sqs:SendMessage"}
	_details("aws_sqs_queue_policy.p", [statement]) == {"statement \"Send\" of `policy` lets everyone in but arn:aws:iam::111122223333:root"}
}

test_allow_deny_and_what_is_named if {
	_details("aws_s3_bucket_policy.p", [
		{"Effect": "Deny", "NotPrincipal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "s3:*", "Resource": "*"},
		{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "NotResource": "arn:a"},
		{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "s3:GetObject", "Resource": "arn:a/*"},
	]) == set()
}

test_unknown_is_which_of_two_documents if {
	found := sketch.essence(rule.deny) with data.lib.iam.policies as [{
		"address": "aws_iam_policy.p", "type": "aws_iam_policy", "attribute": "policy", "kind": "identity", "certain": false, "opaque": set(),
		"statements": [{
			"name": "statement 1", "effect": "Allow", "actions": {"s3:GetObject"}, "not_actions": set(),
			"not_resources": {"arn:a"}, "not_principals": set(),
		}],
	}]
	{finding.kind | some finding in found} == {"unknown"}
}
