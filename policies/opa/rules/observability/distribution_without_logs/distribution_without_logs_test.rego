package rules.observability.distribution_without_logs_test

import data.lib.sketch_test as sketch
import data.rules.observability.distribution_without_logs

_found(resources) := found if {
	found := sketch.essence(distribution_without_logs.deny) with input as sketch.plan(resources)
}

_distribution(after) := sketch.partly("aws_cloudfront_distribution.d", after, {"arn": true, "id": true})

_finding(kind, detail) := {{"kind": kind, "address": "aws_cloudfront_distribution.d", "path": [], "detail": detail}}

test_deny_a_distribution_without_logs if {
	_found([_distribution({"logging_config": []})]) == _finding(
		"violation",
		"there is no `logging_config`, and no aws_cloudwatch_log_delivery_source names it",
	)
}

test_allow_logs_of_any_kind if {
	_found([_distribution({"logging_config": [{"bucket": "logs.s3.amazonaws.com"}]})]) == set()
	_found([_distribution({"default_cache_behavior": [{"realtime_log_config_arn": "arn:aws:cloudfront::1:realtime-log-config/a"}]})]) == set()
}

_source(references) := found if {
	source := sketch.partly("aws_cloudwatch_log_delivery_source.s", {}, {"resource_arn": true})
	expressions := {source.address: {"resource_arn": sketch.refers(references)}}
	found := sketch.essence(distribution_without_logs.deny) with input as sketch.configured([_distribution({}), source], expressions)
}

test_allow_a_delivery_source_of_it if {
	_source(["aws_cloudfront_distribution.d.arn", "aws_cloudfront_distribution.d"]) == set()
}

test_unknown_whose_a_source_is if {
	_source(["local.arn"]) == _finding("unknown", "the plan does not tell whose aws_cloudwatch_log_delivery_source.s is")
}
