package rules.identity.administrator_policy_test

import data.lib.sketch_test as sketch
import data.rules.identity.administrator_policy as rule

_found(address, block) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.policy(address, [object.union({"Effect": "Allow"}, block)])])
}

_detail(block) := finding.detail if {
	some finding in _found("aws_iam_policy.p", block)
}

test_deny_all_on_all if {
	_found("aws_iam_policy.p", {"Action": "*", "Resource": "*"}) == {{
		"kind": "violation",
		"address": "aws_iam_policy.p",
		"path": ["policy"],
		"detail": "statement 1 of `policy` allows * on *",
	}}
}

test_deny_what_comes_to_the_same if {
	_detail({"Action": ["s3:GetObject", "iam:*"], "Resource": "*"}) == "statement 1 of `policy` allows iam:*, s3:GetObject on *"
	_detail({"NotAction": "s3:*", "Resource": "*"}) == "statement 1 of `policy` allows everything but s3:* on *"
	_detail({"Action": "*", "NotResource": "arn:a"}) == "statement 1 of `policy` allows * on everything but arn:a"
	regional := {"StringEquals": {"aws:RequestedRegion": "eu-west-1"}}
	_detail({"Action": "*:*", "Resource": "*", "Condition": regional}) == "statement 1 of `policy` allows *:* on *"
}

test_allow_less if {
	every block in [
		{"Action": "*", "Resource": "arn:aws:s3:::receipts/*"},
		{"Action": "s3:*", "Resource": "*"},
		{"Action": "iam:Get*", "Resource": "*"},
		{"NotAction": ["iam:*", "sts:*"], "Resource": "*"},
		{"Action": "*", "Resource": "*", "Condition": {"StringEquals": {"aws:ResourceTag/team": "${aws:PrincipalTag/team}"}}},
		{"Effect": "Deny", "Action": "*", "Resource": "*"},
	] {
		_found("aws_iam_policy.p", block) == set()
	}
}

test_allow_policies_of_resources_and_things if {
	_found("aws_iot_policy.p", {"Action": "*", "Resource": "*"}) == set()
	_found("aws_s3_bucket_policy.p", {"Principal": {"AWS": "arn:aws:iam::111122223333:role/r"}, "Action": "*", "Resource": "*"}) == set()
}

test_unknown_is_which_of_two_documents if {
	found := sketch.essence(rule.deny) with data.lib.reach.administrators as [{
		"policy": {"address": "aws_iam_policy.p", "attribute": "policy", "certain": false},
		"actions": {"iam:passrole"},
		"block": {"name": "statement 1", "actions": {"*"}, "not_actions": set(), "resources": {"*"}, "not_resources": set()},
	}]
	{finding.kind | some finding in found} == {"unknown"}
}
