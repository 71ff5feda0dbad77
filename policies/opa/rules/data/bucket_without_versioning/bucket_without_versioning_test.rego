package rules.data.bucket_without_versioning_test

import data.lib.sketch_test as sketch
import data.rules.data.bucket_without_versioning as rule

_found(resources, expressions) := found if {
	found := sketch.essence(rule.deny) with input as sketch.configured(resources, expressions)
}

_finding(kind, address, path, detail) := {{"kind": kind, "address": address, "path": path, "detail": detail}}

_bucket(after) := sketch.partly("aws_s3_bucket.b", object.union({"bucket": "b"}, after), {"id": true})

_versioning(bucket, status) := sketch.resource("aws_s3_bucket_versioning.v", {
	"bucket": bucket,
	"versioning_configuration": [{"status": status}],
})

_status := ["versioning_configuration", 0, "status"]

test_deny_a_bucket_without if {
	_found([_bucket({})], {}) == _finding("violation", "aws_s3_bucket.b", [], "no aws_s3_bucket_versioning refers to it")
}

test_deny_what_is_off if {
	every status in ["Suspended", "Disabled"] {
		_found([_bucket({}), _versioning("b", status)], {}) == _finding(
			"violation", "aws_s3_bucket_versioning.v", _status,
			sprintf("`versioning_configuration.status` is %q", [status]),
		)
	}
	_found([_bucket({"versioning": [{"enabled": false}]})], {}) == _finding(
		"violation",
		"aws_s3_bucket.b",
		["versioning", 0, "enabled"],
		"`versioning.enabled` is false",
	)
}

test_allow_what_is_on if {
	_found([_bucket({}), _versioning("b", "Enabled")], {}) == set()
	_found([_bucket({"versioning": [{"enabled": true}]})], {}) == set()
	_found([_bucket({"object_lock_enabled": true})], {}) == set()
}

test_allow_an_old_state_that_this_plan_mends if {
	_found([_bucket({"versioning": [{"enabled": false}]}), _versioning("b", "Enabled")], {"aws_s3_bucket.b": {"bucket": {}}}) == set()
}

test_unknown_status_and_whose_it_is if {
	later := sketch.partly(
		"aws_s3_bucket_versioning.v",
		{"bucket": "b", "versioning_configuration": [{}]},
		{"versioning_configuration": [{"status": true}]},
	)
	_found([_bucket({}), later], {}) == _finding(
		"unknown",
		"aws_s3_bucket_versioning.v",
		_status,
		"the plan does not know `versioning_configuration.status`",
	)
	loose := sketch.partly("aws_s3_bucket_versioning.v", {"versioning_configuration": [{"status": "Enabled"}]}, {"bucket": true})
	expressions := {loose.address: {"bucket": sketch.refers(["local.bucket"]), "versioning_configuration": {}}}
	_found([_bucket({}), loose], expressions) == _finding(
		"unknown",
		"aws_s3_bucket.b",
		[],
		"the plan does not tell whose aws_s3_bucket_versioning.v is",
	)
}
