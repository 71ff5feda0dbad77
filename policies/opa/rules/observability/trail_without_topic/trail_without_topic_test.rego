package rules.observability.trail_without_topic_test

import data.lib.sketch_test as sketch
import data.rules.observability.trail_without_topic

_found(after, unknown) := found if {
	found := sketch.essence(trail_without_topic.deny) with input as sketch.plan([sketch.partly("aws_cloudtrail.t", after, unknown)])
}

_finding(kind, path, detail) := {{"kind": kind, "address": "aws_cloudtrail.t", "path": path, "detail": detail}}

test_deny_a_trail_that_tells_nobody if {
	_found({"s3_bucket_name": "trails"}, {}) == _finding("violation", ["sns_topic_name"], "`sns_topic_name` is not set")
}

test_allow_a_topic_or_a_log_group if {
	_found({"sns_topic_name": "trail"}, {}) == set()
	_found({}, {"sns_topic_name": true}) == set()
	_found({"cloud_watch_logs_group_arn": "arn:aws:logs:eu-west-1:111122223333:log-group:trail:*"}, {}) == set()
	_found({}, {"cloud_watch_logs_group_arn": true}) == set()
}

test_allow_a_notification_of_the_bucket if {
	resources := [
		sketch.resource("aws_cloudtrail.t", {"s3_bucket_name": "trails"}),
		sketch.resource("aws_s3_bucket.b", {"bucket": "trails"}),
		sketch.resource("aws_s3_bucket_notification.n", {"bucket": "trails"}),
	]
	trail_without_topic.deny == set() with input as sketch.plan(resources)
	other := sketch.resource("aws_s3_bucket_notification.n", {"bucket": "other"})
	count(trail_without_topic.deny) == 1 with input as sketch.plan(array.concat(array.slice(resources, 0, 2), [other]))
}
