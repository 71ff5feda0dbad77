package rules.observability.trail_without_customer_key_test

import data.lib.sketch_test as sketch
import data.rules.observability.trail_without_customer_key

_found(after, unknown) := found if {
	found := sketch.essence(trail_without_customer_key.deny) with input as sketch.plan([sketch.partly("aws_cloudtrail.t", after, unknown)])
}

_finding(kind, path, detail) := {{"kind": kind, "address": "aws_cloudtrail.t", "path": path, "detail": detail}}

test_deny_a_trail_without_key if {
	_found({}, {}) == _finding("violation", ["kms_key_id"], "`kms_key_id` is not set")
	_found({"kms_key_id": ""}, {}) == _finding("violation", ["kms_key_id"], "`kms_key_id` is not set")
}

test_allow_a_key_that_exists_or_will if {
	_found({"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/1"}, {}) == set()
	_found({}, {"kms_key_id": true}) == set()
}
