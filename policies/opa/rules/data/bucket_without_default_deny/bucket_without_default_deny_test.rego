package rules.data.bucket_without_default_deny_test

import data.lib.sketch_test as sketch
import data.rules.data.bucket_without_default_deny as rule

_found(resources, expressions) := found if {
	found := sketch.essence(rule.deny) with input as sketch.configured(resources, expressions)
}

_finding(kind, detail) := {{"kind": kind, "address": "aws_s3_bucket.b", "path": [], "detail": detail}}

_bucket(level) := sketch.resource("aws_s3_bucket.b", {"bucket": "b", "tags": {"sensitivity": level}})

_policy(change) := sketch.resource("aws_s3_bucket_policy.b", {"bucket": "b", "policy": json.marshal({"Statement": [object.union(
	{
		"Effect": "Deny",
		"Principal": "*",
		"Action": "s3:*",
		"Resource": ["arn:aws:s3:::b", "arn:aws:s3:::b/*"],
		"Condition": {"ArnNotLike": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/reader"}},
	},
	change,
)]})})

_told(what) := _finding("violation", sprintf("in aws_s3_bucket_policy.b, no statement denies everyone but named principals %s", [what]))

_all := "s3:GetObject, s3:ListBucket, s3:PutObject"

test_deny_a_sensitive_bucket_without_a_policy if {
	_found([_bucket("high")], {}) == _finding("violation", "no aws_s3_bucket_policy refers to it")
}

test_deny_a_policy_without_such_a_deny if {
	_found([_bucket("high"), _policy({"Effect": "Allow"})], {}) == _told(_all)
	_found([_bucket("high"), _policy({"Condition": {"Bool": {"aws:SecureTransport": "false"}}})], {}) == _told(_all)
	_found([_bucket("high"), _policy({"Condition": {"ArnNotLike": {"aws:PrincipalArn": "*"}}})], {}) == _told(_all)
}

test_deny_a_deny_of_a_part if {
	_found([_bucket("high"), _policy({"Action": ["s3:GetObject", "s3:ListBucket"]})], {}) == _told("s3:PutObject")
	_found([_bucket("high"), _policy({"Resource": "arn:aws:s3:::b/*"})], {}) == _told("s3:ListBucket")
}

test_allow_a_default_deny_and_what_matters_less if {
	_found([_bucket("high"), _policy({})], {}) == set()
	_found([_bucket("confidential"), _policy({})], {}) == set()
	_found([_bucket("medium")], {}) == set()
}

test_unknown_policy if {
	policy := sketch.partly("aws_s3_bucket_policy.b", {"bucket": "b"}, {"policy": true})
	expressions := {policy.address: {"bucket": {}, "policy": sketch.refers(["aws_s3_bucket.b.arn", "aws_s3_bucket.b"])}}
	_found([_bucket("high"), policy], expressions) == _finding(
		"unknown",
		sprintf("the plan does not show whether a statement of aws_s3_bucket_policy.b denies everyone but named principals %s", [_all]),
	)
}
