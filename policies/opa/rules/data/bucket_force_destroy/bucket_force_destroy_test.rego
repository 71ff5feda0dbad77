package rules.data.bucket_force_destroy_test

import data.lib.sketch_test as sketch
import data.rules.data.bucket_force_destroy as rule

_found(resource) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([resource])
}

_finding(kind, address, detail) := {{"kind": kind, "address": address, "path": ["force_destroy"], "detail": detail}}

test_deny_a_bucket_that_goes_with_all if {
	every type in ["aws_s3_bucket", "aws_s3_directory_bucket"] {
		address := sprintf("%s.b", [type])
		_found(sketch.resource(address, {"force_destroy": true})) == _finding("violation", address, "`force_destroy` is true")
	}
}

test_allow_what_is_left_out_and_what_matters_little if {
	_found(sketch.resource("aws_s3_bucket.b", {"force_destroy": false})) == set()
	_found(sketch.resource("aws_s3_bucket.b", {"force_destroy": null})) == set()
	_found(sketch.resource("aws_s3_bucket.b", {"force_destroy": true, "tags": {"sensitivity": "low"}})) == set()
	count(_found(sketch.resource("aws_s3_bucket.b", {"force_destroy": true, "tags": {"sensitivity": "medium"}}))) == 1
}

test_unknown_switch if {
	_found(sketch.partly("aws_s3_bucket.b", {}, {"force_destroy": true})) == _finding(
		"unknown", "aws_s3_bucket.b",
		"the plan does not know `force_destroy`",
	)
}
