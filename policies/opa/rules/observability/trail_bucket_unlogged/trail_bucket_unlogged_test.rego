package rules.observability.trail_bucket_unlogged_test

import data.lib.sketch_test as sketch
import data.rules.observability.trail_bucket_unlogged

_trail := sketch.resource("aws_cloudtrail.t", {"s3_bucket_name": "trails"})

_bucket(logging) := sketch.resource("aws_s3_bucket.b", {"bucket": "trails", "logging": logging})

_found(resources) := found if {
	found := sketch.essence(trail_bucket_unlogged.deny) with input as sketch.plan(resources)
}

_finding(kind, detail) := {{"kind": kind, "address": "aws_s3_bucket.b", "path": [], "detail": detail}}

test_deny_a_trails_bucket_without_logs if {
	_found([_trail, _bucket([])]) == _finding("violation", "no aws_s3_bucket_logging refers to it")
	other := sketch.resource("aws_s3_bucket_logging.l", {"bucket": "other", "target_bucket": "logs"})
	_found([_trail, _bucket([]), other]) == _finding("violation", "no aws_s3_bucket_logging refers to it")
}

test_allow_logs_of_either_kind if {
	_found([_trail, _bucket([{"target_bucket": "logs"}])]) == set()
	_found([_trail, _bucket([]), sketch.resource("aws_s3_bucket_logging.l", {"bucket": "trails", "target_bucket": "logs"})]) == set()
}

test_allow_a_bucket_of_no_trail if _found([_bucket([])]) == set()

test_unknown_whose_the_logs_are if {
	late := sketch.partly("aws_s3_bucket_logging.l", {"target_bucket": "logs"}, {"bucket": true})
	found := sketch.essence(trail_bucket_unlogged.deny) with input as sketch.configured(
		[_trail, _bucket([]), late],
		{late.address: {"bucket": sketch.refers(["local.bucket"])}},
	)
	found == _finding("unknown", "the plan does not tell whose aws_s3_bucket_logging.l is")
}

# Terraform's configuration does not show blocks that are written as `dynamic`.
test_allow_a_block_that_the_configuration_does_not_show if {
	found := trail_bucket_unlogged.deny with input as sketch.configured(
		[_trail, _bucket([{"target_bucket": "logs"}])],
		{"aws_s3_bucket.b": {"bucket": {"constant_value": "trails"}}},
	)
	found == set()
}
