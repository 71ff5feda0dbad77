package rules.data.bucket_without_policy_test

import data.lib.sketch_test as sketch
import data.rules.data.bucket_without_policy as rule

_bucket := sketch.partly("aws_s3_bucket.b", {"bucket": "b"}, {"id": true})

_policy(bucket) := sketch.resource("aws_s3_bucket_policy.p", {"bucket": bucket, "policy": json.marshal({"Statement": []})})

_found(resources, expressions) := found if {
	found := sketch.essence(rule.deny) with input as sketch.configured(resources, expressions)
}

_finding(kind, detail) := {{"kind": kind, "address": "aws_s3_bucket.b", "path": [], "detail": detail}}

test_deny_a_bucket_without_a_policy if {
	none := _finding("violation", "no aws_s3_bucket_policy refers to it")
	_found([_bucket], {}) == none
	_found([_bucket, _policy("c")], {}) == none
}

test_allow_a_policy_apart_and_its_own if {
	_found([_bucket, _policy("b")], {}) == set()
	text := json.marshal({"Statement": [{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*"}]})
	_found([sketch.resource("aws_s3_bucket.b", {"bucket": "b", "policy": text})], {}) == set()
}

test_unknown_whose_policy_it_is if {
	policy := sketch.partly("aws_s3_bucket_policy.p", {"policy": "{}"}, {"bucket": true})
	_found([_bucket, policy], {policy.address: {"bucket": sketch.refers(["local.bucket"])}}) == _finding(
		"unknown",
		"the plan does not tell whose aws_s3_bucket_policy.p is",
	)
}
