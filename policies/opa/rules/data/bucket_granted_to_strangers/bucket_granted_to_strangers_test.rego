package rules.data.bucket_granted_to_strangers_test

import data.lib.sketch_test as sketch
import data.rules.data.bucket_granted_to_strangers as rule

_policy(change) := sketch.resource("aws_s3_bucket_policy.b", {"bucket": "b", "policy": json.marshal({"Statement": [object.union(
	{
		"Sid": "Partner",
		"Effect": "Allow",
		"Principal": {"AWS": "arn:aws:iam::444455556666:root"},
		"Action": "s3:GetObject",
		"Resource": "arn:aws:s3:::b/*",
	},
	change,
)]})})

_found(resource) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([resource])
}

_finding(kind, detail) := {{"kind": kind, "address": "aws_s3_bucket_policy.b", "path": ["policy"], "detail": detail}}

_told(what) := _finding("violation", sprintf("statement \"Partner\" lets account 444455556666 call %s, without a condition that pins aws:PrincipalOrgID", [what]))

test_deny_another_account_in_each_form if {
	principals := {
		"444455556666", "arn:aws:iam::444455556666:root", "arn:aws:iam::444455556666:role/partner",
		"arn:aws:sts::444455556666:assumed-role/partner/session",
	}
	every principal in principals {
		_found(_policy({"Principal": {"AWS": principal}})) == _told("s3:GetObject")
	}
	_found(_policy({"Action": ["s3:GetObject", "s3:PutObject"]})) == _told("s3:GetObject, s3:PutObject")
}

test_deny_conditions_that_strangers_meet if {
	_found(_policy({"Condition": {"StringEquals": {"s3:x-amz-acl": "bucket-owner-full-control"}}})) == _told("s3:GetObject")
	_found(_policy({"Condition": {"StringLike": {"aws:PrincipalOrgID": "o-*"}}})) == _told("s3:GetObject")
}

test_allow_the_organisation_the_trusted_and_one_s_own if {
	_found(_policy({"Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-acmeacme00"}}})) == set()
	_found(_policy({"Principal": {"AWS": "arn:aws:iam::156460612806:root"}})) == set()
	_found(_policy({"Effect": "Deny"})) == set()
	_found(_policy({"Principal": {"AWS": [], "Service": "cloudtrail.amazonaws.com"}})) == set()
	trusted := {"trusted_accounts": ["444455556666"]}
	set() == rule.deny with input as sketch.plan([_policy({})]) with data.gate as trusted
}

_with_deny(condition) := sketch.policy("aws_s3_bucket_policy.b", [
	{"Effect": "Allow", "Principal": {"AWS": ["444455556666", "777788889999"]}, "NotAction": "s3:DeleteBucket", "Resource": "arn:aws:s3:::b/*"},
	{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::b/*", "Condition": condition},
])

test_allow_what_a_deny_takes_back if {
	_found(_with_deny({"StringNotEquals": {"aws:PrincipalOrgID": "o-acmeacme00"}})) == set()
	_found(_with_deny({"Bool": {"aws:SecureTransport": "false"}})) == _finding("violation", concat("", [
		"statement 1 lets accounts 444455556666, 777788889999 call everything but s3:DeleteBucket, ",
		"without a condition that pins aws:PrincipalOrgID",
	]))
}

test_unknown_principals if {
	document := {
		"address": "data.aws_iam_policy_document.b",
		"mode": "data",
		"type": "aws_iam_policy_document",
		"name": "b",
		"change": {
			"actions": ["read"],
			"after": {"statement": [{"sid": "Partner", "actions": ["s3:GetObject"], "principals": [{"type": "AWS"}]}]},
			"after_unknown": {"statement": [{"principals": [{"identifiers": true}]}]},
		},
	}
	policy := sketch.partly("aws_s3_bucket_policy.b", {"bucket": "b"}, {"policy": true})
	found := sketch.essence(rule.deny) with input as sketch.configured(
		[policy, document],
		{policy.address: {"policy": sketch.refers(["data.aws_iam_policy_document.b.json", "data.aws_iam_policy_document.b"])}},
	)
	found == _finding("unknown", "the plan does not know whom statement \"Partner\" lets in")
}
