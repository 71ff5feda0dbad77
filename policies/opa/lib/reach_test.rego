package lib.reach_test

import data.lib.reach
import data.lib.sketch_test as sketch

_plan(block) := sketch.plan([sketch.policy("aws_iam_policy.p", [object.union({"Effect": "Allow"}, block)])])

_details(use, block) := {found.detail | some found in everywhere[use]} if {
	everywhere := reach.everywhere with input as _plan(block)
}

_administers(block) if {
	count(reach.administrators) == 1 with input as _plan(block)
}

test_everything_and_all_of_a_kind if {
	every resource in ["*", "arn:aws:kms:*:*:*", "arn:*", "arn:aws:kms:eu-west-1:111122223333:key/*", "arn:aws:*:*:*:*"] {
		_details("decrypt", {"Action": ["kms:Decrypt", "kms:DescribeKey"], "Resource": resource}) == {sprintf(
			"statement 1 of `policy` allows kms:Decrypt on %s",
			[resource],
		)}
	}
	_details("decrypt", {"Action": "kms:*", "NotResource": "arn:a"}) == {"statement 1 of `policy` allows kms:* on everything but arn:a"}
}

test_not_what_is_named_or_of_another_service if {
	every resource in ["arn:aws:kms:*:*:key/1", "arn:aws:s3:::*", "arn:aws:kms:*:*:alias/*", "arn:aws:kms:*:*:key/mrk-*"] {
		_details("decrypt", {"Action": "kms:Decrypt", "Resource": resource}) == set()
	}
}

test_kinds_of_identities if {
	all_policies := "arn:aws:iam::*:policy/*"
	_details("change policies", {"Action": "iam:AttachRolePolicy", "Resource": ["arn:aws:iam::111122223333:role/app", all_policies]}) == set()
	_details("change policies", {"Action": "iam:CreatePolicyVersion", "Resource": all_policies}) == {sprintf(
		"statement 1 of `policy` allows iam:CreatePolicyVersion on %s",
		[all_policies],
	)}
	count(_details("assume a role", {"Action": "sts:AssumeRole", "Resource": "arn:aws:iam::*:role/*"})) == 1
	count(_details("change code", {"Action": "ssm:SendCommand", "Resource": "arn:aws:ec2:*:*:instance/*"})) == 1
}

test_tags_narrow if {
	_details("decrypt", {"Action": "kms:Decrypt", "Resource": "*", "Condition": {"StringEquals": {"aws:ResourceTag/team": "shop"}}}) == set()
	count(_details("decrypt", {"Action": "kms:Decrypt", "Resource": "*", "Condition": {"StringEquals": {"aws:PrincipalTag/team": "shop"}}})) == 1
}

test_administrators if {
	_administers({"Action": "*", "Resource": "*"})
	_administers({"Action": ["s3:GetObject", "IAM:*"], "Resource": "*"})
	_administers({"NotAction": "s3:*", "Resource": "*"})
	not _administers({"NotAction": "iam:*", "Resource": "*"})
	not _administers({"Action": "*", "Resource": "arn:aws:s3:::a"})
	not _administers({"Action": ["iam:Put*"], "Resource": "*"})
	not _administers({"Action": "*", "Resource": "*", "Condition": {"StringEquals": {"aws:ResourceTag/team": "shop"}}})
}

test_administrators_and_left_out_actions_are_told_elsewhere if {
	_details("decrypt", {"Action": "*", "Resource": "*"}) == set()
	_details("decrypt", {"NotAction": "iam:*", "Resource": "*"}) == set()
	count(_details("decrypt", {"Action": "*", "Resource": "arn:aws:kms:*:*:key/*"})) == 1
}

test_policies_of_iot_are_none_of_iams if {
	plan := sketch.plan([sketch.policy("aws_iot_policy.p", [{"Effect": "Allow", "Action": "*", "Resource": "*"}])])
	count(reach.administrators) == 0 with input as plan
}

_hidden(statement, unknown) := {[found.kind, found.detail] | some found in everywhere.decrypt} if {
	everywhere := reach.everywhere with input as sketch.deferred(statement, unknown)
}

test_lists_that_may_hold_anything if {
	_hidden({"actions": ["kms:Decrypt"]}, {"resources": true}) == {[
		"unknown",
		"the plan does not know how many resources statement 1 of `policy` allows kms:Decrypt on",
	]}
	_hidden({"actions": ["kms:Decrypt"], "resources": [null]}, {"resources": [true]}) == set()
}

test_conditions_that_may_narrow if {
	condition := {"test": "StringEquals", "variable": "aws:ResourceTag/team"}
	_hidden({"actions": ["kms:Decrypt"], "resources": ["*"], "condition": [condition]}, {"condition": [{"values": true}]}) == {[
		"unknown",
		"statement 1 of `policy` allows kms:Decrypt on *, unless a condition that the plan does not know narrows it",
	]}
}
