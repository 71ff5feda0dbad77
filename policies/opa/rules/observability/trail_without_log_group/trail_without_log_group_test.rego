package rules.observability.trail_without_log_group_test

import data.lib.sketch_test as sketch
import data.rules.observability.trail_without_log_group

_found(after, unknown) := found if {
	found := sketch.essence(trail_without_log_group.deny) with input as sketch.plan([sketch.partly("aws_cloudtrail.t", after, unknown)])
}

_finding(kind, path, detail) := {{"kind": kind, "address": "aws_cloudtrail.t", "path": path, "detail": detail}}

test_deny_a_trail_without_log_group if {
	missing := _finding("violation", ["cloud_watch_logs_group_arn"], "`cloud_watch_logs_group_arn` is not set")
	_found({}, {}) == missing
	_found({"cloud_watch_logs_group_arn": ""}, {}) == missing
}

test_allow_a_group_that_exists_or_will if {
	_found({"cloud_watch_logs_group_arn": "arn:aws:logs:eu-west-1:111122223333:log-group:trail:*"}, {}) == set()
	_found({}, {"cloud_watch_logs_group_arn": true}) == set()
}
