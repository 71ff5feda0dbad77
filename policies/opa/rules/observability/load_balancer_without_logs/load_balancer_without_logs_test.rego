package rules.observability.load_balancer_without_logs_test

import data.lib.sketch_test as sketch
import data.rules.observability.load_balancer_without_logs

_found(type, after, unknown) := found if {
	found := sketch.essence(load_balancer_without_logs.deny) with input as sketch.plan([sketch.partly(sprintf("%s.b", [type]), after, unknown)])
}

_finding(kind, type, path, detail) := {{"kind": kind, "address": sprintf("%s.b", [type]), "path": path, "detail": detail}}

_path := ["access_logs", 0, "enabled"]

test_deny_a_balancer_without_logs if {
	_found("aws_lb", {}, {}) == _finding("violation", "aws_lb", _path, "`access_logs.enabled` is not set")
	off := {"load_balancer_type": "application", "access_logs": [{"enabled": false}]}
	_found("aws_lb", off, {}) == _finding("violation", "aws_lb", _path, "`access_logs.enabled` is false")
	_found("aws_elb", {}, {}) == _finding("violation", "aws_elb", ["access_logs"], "`access_logs` is not set")
	_found("aws_elb", off, {}) == _finding("violation", "aws_elb", _path, "`access_logs.enabled` is false")
}

test_allow_logs if {
	_found("aws_lb", {"access_logs": [{"enabled": true}]}, {}) == set()
	_found("aws_elb", {"access_logs": [{"bucket": "logs"}]}, {}) == set()
}

test_allow_what_sees_no_requests if {
	every type in ["network", "gateway"] {
		_found("aws_lb", {"load_balancer_type": type}, {}) == set()
	}
}

test_unknown_switch if {
	_found("aws_lb", {"access_logs": [{}]}, {"access_logs": [{"enabled": true}]}) == _finding(
		"unknown", "aws_lb", _path,
		"the plan does not know `access_logs.enabled`",
	)
}
