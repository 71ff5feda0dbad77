package rules.data.public_acl_behind_block_test

import data.lib.sketch_test as sketch
import data.rules.data.public_acl_behind_block as rule

_found(ignored, acl) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([
		sketch.resource("aws_s3_bucket.b", {"bucket": "b"}),
		sketch.resource("aws_s3_bucket_public_access_block.b", {"bucket": "b", "ignore_public_acls": ignored}),
		sketch.resource("aws_s3_bucket_acl.b", {"bucket": "b", "acl": acl}),
	])
}

test_deny_a_public_acl_that_a_block_ignores if {
	_found(true, "public-read") == {{
		"kind": "violation",
		"address": "aws_s3_bucket_acl.b",
		"path": ["acl"],
		"detail": "`acl` is public-read, and the block ignores it",
	}}
}

test_allow_a_private_acl_and_what_is_open if {
	_found(true, "private") == set()
	_found(false, "public-read") == set()
}
