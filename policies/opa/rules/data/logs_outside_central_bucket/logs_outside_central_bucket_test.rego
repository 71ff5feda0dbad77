package rules.data.logs_outside_central_bucket_test

import data.lib.sketch_test as sketch
import data.rules.data.logs_outside_central_bucket as rule

_found(resources, expressions) := found if {
	plan := sketch.configured(resources, expressions)
	found := sketch.essence(rule.deny) with input as plan with data.gate as {"log_bucket": "central"}
}

_logging(target) := sketch.resource("aws_s3_bucket_logging.l", {"bucket": "b", "target_bucket": target})

_linked := sketch.partly("aws_s3_bucket_logging.l", {"bucket": "b"}, {"target_bucket": true})

_bucket(name) := sketch.partly("aws_s3_bucket.t", {"bucket": name}, {"id": true})

_to(references) := {"aws_s3_bucket_logging.l": {"bucket": {}, "target_bucket": sketch.refers(references)}}

_finding(kind, address, path, detail) := {{"kind": kind, "address": address, "path": path, "detail": detail}}

_other := _finding("violation", "aws_s3_bucket_logging.l", ["target_bucket"], "`target_bucket` is \"other\", and the central bucket is \"central\"")

test_deny_another_bucket_by_name_and_by_reference if {
	_found([_logging("other")], {}) == _other
	_found([_linked, _bucket("other")], _to(["aws_s3_bucket.t.id", "aws_s3_bucket.t"])) == _other
}

test_deny_the_old_argument if {
	bucket := sketch.resource("aws_s3_bucket.b", {"bucket": "b", "logging": [{"target_bucket": "other"}]})
	_found([bucket], {}) == _finding(
		"violation", "aws_s3_bucket.b", ["logging", 0, "target_bucket"],
		"`logging.target_bucket` is \"other\", and the central bucket is \"central\"",
	)
}

test_allow_the_central_bucket if {
	_found([_logging("central")], {}) == set()
	_found([_linked, _bucket("central")], _to(["aws_s3_bucket.t.id", "aws_s3_bucket.t"])) == set()
}

test_allow_any_bucket_where_no_central_one_is_named if {
	set() == rule.deny with input as sketch.plan([_logging("other")])
	set() == rule.deny with input as sketch.configured([_linked], _to(["local.logs"]))
}

test_deny_a_bucket_that_logs_into_itself if {
	bucket := sketch.resource("aws_s3_bucket.b", {"bucket": "b"})
	found := sketch.essence(rule.deny) with input as sketch.plan([bucket, _logging("b")])
	found == _finding("violation", "aws_s3_bucket_logging.l", ["target_bucket"], "`target_bucket` is the bucket itself")
	set() == rule.deny with input as sketch.plan([bucket, _logging("c")])
}

test_unknown_target if {
	_found([_linked], _to(["local.logs"])) == _finding(
		"unknown", "aws_s3_bucket_logging.l", ["target_bucket"],
		"the plan does not know `target_bucket`, and the central bucket is \"central\"",
	)
}
