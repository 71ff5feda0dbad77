package rules.data.public_bucket_test

import data.lib.sketch_test as sketch
import data.rules.data.public_bucket

_found(resources) := found if {
	found := sketch.essence(public_bucket.deny) with input as sketch.plan(resources)
}

_finding(kind, address, detail) := {"kind": kind, "address": address, "path": ["policy"], "detail": detail}

_policy(change) := sketch.resource("aws_s3_bucket_policy.b", {"bucket": "b", "policy": json.marshal({"Statement": [object.union(
	{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"},
	change,
)]})})

_switches := {
	"bucket": "b",
	"block_public_acls": true,
	"block_public_policy": true,
	"ignore_public_acls": true,
	"restrict_public_buckets": true,
}

_bucket := sketch.resource("aws_s3_bucket.b", {"bucket": "b"})

_block(change) := sketch.resource("aws_s3_bucket_public_access_block.b", object.union(_switches, change))

_open := {_finding("violation", "aws_s3_bucket_policy.b", "statement 1 allows everyone s3:GetObject")}

test_deny_a_policy_for_everyone if {
	conditions := {{}, {"IpAddress": {"aws:SourceIp": "0.0.0.0/0"}}, {"StringEqualsIfExists": {"aws:PrincipalOrgID": "o-1"}}}
	every condition in conditions {
		_found([_policy({"Condition": condition})]) == _open
	}
}

test_deny_everyone_but_some_and_all_actions_but_some if {
	statement := {"NotPrincipal": {"AWS": "arn:aws:iam::111122223333:root"}, "NotAction": "s3:DeleteBucket"}
	legacy := sketch.resource("aws_s3_bucket.b", {"bucket": "b", "policy": json.marshal({"Statement": [object.union(
		{"Effect": "Allow", "Resource": "arn:aws:s3:::b/*"},
		statement,
	)]})})
	_found([legacy]) == {_finding("violation", "aws_s3_bucket.b", "statement 1 allows everyone everything but s3:DeleteBucket")}
}

test_allow_a_policy_for_a_circle if {
	every condition in [
		{"StringEquals": {"AWS:principalorgid": "o-1"}},
		{"IpAddress": {"aws:SourceIp": ["203.0.113.0/24"]}},
		{"ArnLike": {"aws:SourceArn": "arn:aws:cloudfront::111122223333:distribution/*"}},
	] {
		_found([_policy({"Condition": condition})]) == set()
	}
	_found([_policy({"Effect": "Deny"})]) == set()
	_found([_policy({"Principal": {"AWS": "arn:aws:iam::111122223333:role/r"}})]) == set()
}

test_allow_what_a_block_makes_ineffective if {
	_found([_bucket, _block({}), _policy({})]) == set()
	_found([_bucket, _block({"restrict_public_buckets": false}), _policy({})]) == _open
}

_document(name, principal) := {
	"address": sprintf("data.aws_iam_policy_document.%s", [name]),
	"mode": "data",
	"type": "aws_iam_policy_document",
	"name": name,
	"change": {
		"actions": ["read"],
		"after": {"statement": [{
			"sid": "Read",
			"actions": ["s3:GetObject"],
			"principals": [{"type": "AWS", "identifiers": [principal]}],
		}]},
		"after_unknown": {},
	},
}

test_unknown_which_of_two_documents if {
	policy := sketch.partly("aws_s3_bucket_policy.b", {"bucket": "b"}, {"policy": true})
	references := sketch.refers([
		"var.open", "data.aws_iam_policy_document.a.json", "data.aws_iam_policy_document.a",
		"data.aws_iam_policy_document.b.json", "data.aws_iam_policy_document.b",
	])
	found := sketch.essence(public_bucket.deny) with input as sketch.configured(
		[policy, _document("a", "*"), _document("b", "arn:aws:iam::111122223333:role/r")],
		{policy.address: {"policy": references}},
	)
	found == {_finding("unknown", "aws_s3_bucket_policy.b", concat("", [
		"the plan does not tell which of several documents `policy` is; ",
		"in one of them, statement \"Read\" allows everyone s3:GetObject",
	]))}
}
