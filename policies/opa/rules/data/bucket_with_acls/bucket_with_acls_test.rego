package rules.data.bucket_with_acls_test

import data.lib.sketch_test as sketch
import data.rules.data.bucket_with_acls as rule

_found(resources) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan(resources)
}

_finding(kind, address, path, detail) := {{"kind": kind, "address": address, "path": path, "detail": detail}}

_controls(ownership) := sketch.resource("aws_s3_bucket_ownership_controls.o", {"bucket": "b", "rule": [{"object_ownership": ownership}]})

_ownership := ["rule", 0, "object_ownership"]

test_deny_owners_that_are_not_enforced if {
	every ownership in ["BucketOwnerPreferred", "ObjectWriter"] {
		_found([_controls(ownership)]) == _finding(
			"violation", "aws_s3_bucket_ownership_controls.o", _ownership,
			sprintf("`rule.object_ownership` is %q", [ownership]),
		)
	}
}

test_deny_an_acl_that_grants if {
	_found([sketch.resource("aws_s3_bucket_acl.a", {"bucket": "b", "acl": "log-delivery-write"})]) == _finding(
		"violation", "aws_s3_bucket_acl.a", ["acl"],
		"`acl` is \"log-delivery-write\"",
	)
	_found([sketch.resource("aws_s3_bucket.b", {"acl": "public-read"})]) == _finding(
		"violation", "aws_s3_bucket.b", ["acl"],
		"`acl` is \"public-read\"",
	)
}

_policy(grantee) := [{"owner": [{"id": "owner"}], "grant": [{"permission": "READ", "grantee": [grantee]}]}]

test_deny_a_grant_to_another if {
	_found([sketch.resource("aws_s3_bucket_acl.a", {"bucket": "b", "access_control_policy": _policy({"id": "other", "uri": ""})})]) == _finding(
		"violation", "aws_s3_bucket_acl.a", ["access_control_policy"],
		"`access_control_policy` grants something to other",
	)
	_found([sketch.resource("aws_s3_bucket.b", {"grant": [{"id": "other", "uri": ""}]})]) == _finding(
		"violation", "aws_s3_bucket.b", ["grant"],
		"`grant` grants something to other",
	)
}

test_allow_the_owner_alone if {
	_found([_controls("BucketOwnerEnforced")]) == set()
	_found([sketch.resource("aws_s3_bucket_acl.a", {"bucket": "b", "acl": "private"})]) == set()
	_found([sketch.resource("aws_s3_bucket_acl.a", {"bucket": "b", "access_control_policy": _policy({"id": "owner", "uri": ""})})]) == set()
	_found([sketch.resource("aws_s3_bucket.b", {"acl": null, "grant": []})]) == set()
}

test_allow_what_the_provider_read_back if {
	bucket := sketch.resource("aws_s3_bucket.b", {"acl": null, "grant": [{"id": "other", "uri": ""}]})
	set() == rule.deny with input as sketch.configured([bucket], {bucket.address: {"bucket": {}}})
}

test_unknown_ownership if {
	controls := sketch.partly("aws_s3_bucket_ownership_controls.o", {"rule": [{}]}, {"rule": [{"object_ownership": true}]})
	_found([controls]) == _finding("unknown", controls.address, _ownership, "the plan does not know `rule.object_ownership`")
}
