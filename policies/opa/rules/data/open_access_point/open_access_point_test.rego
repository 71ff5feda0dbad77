package rules.data.open_access_point_test

import data.lib.sketch_test as sketch
import data.rules.data.open_access_point as rule

_found(resources, expressions) := found if {
	found := sketch.essence(rule.deny) with input as sketch.configured(resources, expressions)
}

_finding(kind, address, path, detail) := {"kind": kind, "address": address, "path": path, "detail": detail}

_block(switch, value) := {"public_access_block_configuration": [{switch: value}]}

_point(after) := sketch.resource("aws_s3_access_point.p", object.union({"bucket": "b"}, after))

_public := {"policy": json.marshal({"Statement": [{
	"Effect": "Allow",
	"Principal": "*",
	"Action": "s3:GetObject",
	"Resource": "arn:aws:s3:eu-west-1:111122223333:accesspoint/p/object/*",
}]})}

test_deny_a_switch_that_is_off if {
	every switch in ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"] {
		_found([_point(_block(switch, false))], {}) == {_finding(
			"violation", "aws_s3_access_point.p", ["public_access_block_configuration", 0, switch],
			sprintf("`public_access_block_configuration.%s` is false", [switch]),
		)}
	}
	regions := sketch.resource("aws_s3control_multi_region_access_point.m", {"details": [{"public_access_block": [{"block_public_acls": false}]}]})
	_found([regions], {}) == {_finding(
		"violation", regions.address, ["details", 0, "public_access_block", 0, "block_public_acls"],
		"`details.public_access_block.block_public_acls` is false",
	)}
}

_off := _finding(
	"violation", "aws_s3_access_point.p", ["public_access_block_configuration", 0, "restrict_public_buckets"],
	"`public_access_block_configuration.restrict_public_buckets` is false",
)

test_deny_a_public_policy_that_nothing_holds if {
	_found([_point(object.union(_public, _block("restrict_public_buckets", false)))], {}) == {
		_off,
		_finding("violation", "aws_s3_access_point.p", ["policy"], "statement 1 allows everyone s3:GetObject"),
	}
	_found([_point(_public)], {}) == set()
}

test_deny_a_public_policy_apart if {
	policy := sketch.resource("aws_s3control_access_point_policy.q", _public)
	expressions := {policy.address: {"access_point_arn": sketch.refers(["aws_s3_access_point.p.arn", "aws_s3_access_point.p"]), "policy": {}}}
	open := _finding("violation", policy.address, ["policy"], "statement 1 allows everyone s3:GetObject")
	_found([policy, _point(_block("restrict_public_buckets", false))], expressions) == {_off, open}
	_found([policy, _point({})], expressions) == set()
	_found([policy], {}) == {open}
}

test_allow_the_default_and_a_vpc if {
	_found([_point({"public_access_block_configuration": []})], {}) == set()
	_found([_point(object.union(_public, object.union(_block("restrict_public_buckets", false), {"vpc_configuration": [{"vpc_id": "vpc-1"}]})))], {}) == set()
}

test_unknown_switch if {
	point := sketch.partly("aws_s3_access_point.p", {}, {"public_access_block_configuration": [{"block_public_acls": true}]})
	_found([point], {}) == {_finding(
		"unknown", point.address, ["public_access_block_configuration", 0, "block_public_acls"],
		"the plan does not know `public_access_block_configuration.block_public_acls`",
	)}
}
