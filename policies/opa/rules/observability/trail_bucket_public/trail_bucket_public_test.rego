package rules.observability.trail_bucket_public_test

import data.lib.sketch_test as sketch
import data.rules.observability.trail_bucket_public

_trail := sketch.resource("aws_cloudtrail.t", {"s3_bucket_name": "trails"})

_bucket := sketch.resource("aws_s3_bucket.b", {"bucket": "trails"})

_acl := sketch.resource("aws_s3_bucket_acl.a", {"bucket": "trails", "acl": "public-read"})

_block := sketch.resource("aws_s3_bucket_public_access_block.p", {
	"bucket": "trails",
	"block_public_acls": true,
	"block_public_policy": true,
	"ignore_public_acls": true,
	"restrict_public_buckets": true,
})

_policy(condition) := sketch.resource("aws_s3_bucket_policy.p", {"bucket": "trails", "policy": json.marshal({"Statement": [{
	"Effect": "Allow",
	"Principal": "*",
	"Action": "s3:GetObject",
	"Resource": "arn:aws:s3:::trails/*",
	"Condition": condition,
}]})})

_found(resources) := found if {
	found := sketch.essence(trail_bucket_public.deny) with input as sketch.plan(array.concat([_bucket], resources))
}

_finding(kind, address, path, detail) := {{"kind": kind, "address": address, "path": [path], "detail": detail}}

test_deny_a_public_acl if {
	_found([_trail, _acl]) == _finding("violation", "aws_s3_bucket_acl.a", "acl", "`acl` is public-read")
}

test_deny_a_public_policy if {
	_found([_trail, _policy({})]) == _finding("violation", "aws_s3_bucket_policy.p", "policy", "statement 1 lets everyone in")
}

test_allow_what_a_block_makes_ineffective if _found([_trail, _acl, _policy({}), _block]) == set()

test_allow_a_policy_for_a_circle if _found([_trail, _policy({"StringEquals": {"aws:PrincipalOrgID": "o-1"}})]) == set()

test_allow_a_bucket_of_no_trail if {
	_found([_acl, _policy({})]) == set()
	_found([sketch.resource("aws_cloudtrail.t", {"s3_bucket_name": "other"}), _acl]) == set()
}

test_unknown_acl if {
	late := sketch.partly("aws_s3_bucket_acl.a", {"bucket": "trails"}, {"acl": true})
	_found([_trail, late]) == _finding("unknown", "aws_s3_bucket_acl.a", "acl", "the plan does not know whom `acl` grants")
}
