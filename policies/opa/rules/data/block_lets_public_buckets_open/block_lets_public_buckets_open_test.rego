package rules.data.block_lets_public_buckets_open_test

import data.lib.sketch_test as sketch
import data.rules.data.block_lets_public_buckets_open as rule

_found(resources) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan(resources)
}

_bucket := sketch.resource("aws_s3_bucket.b", {"bucket": "b"})

_shut := {"block_public_acls": true, "block_public_policy": true, "ignore_public_acls": true, "restrict_public_buckets": true}

_block(change) := sketch.resource("aws_s3_bucket_public_access_block.b", object.union(object.union(_shut, {"bucket": "b"}), change))

_account(change) := sketch.resource("aws_s3_account_public_access_block.a", object.union(_shut, change))

_finding(kind, address, detail) := {"kind": kind, "address": address, "path": ["restrict_public_buckets"], "detail": detail}

test_deny_the_switch_that_is_off_or_left_out if {
	address := "aws_s3_bucket_public_access_block.b"
	_found([_bucket, _block({"restrict_public_buckets": false})]) == {_finding("violation", address, "`restrict_public_buckets` is false")}
	_found([_bucket, _block({"restrict_public_buckets": null})]) == {_finding("violation", address, "`restrict_public_buckets` is not set")}
}

test_deny_an_account_s_block if {
	_found([_account({"restrict_public_buckets": false})]) == {_finding(
		"violation",
		"aws_s3_account_public_access_block.a",
		"`restrict_public_buckets` is false",
	)}
}

test_allow_all_switches_and_another_s_switch if {
	_found([_bucket, _block({})]) == set()
	every other in {switch | some switch, _ in _shut} - {"restrict_public_buckets"} {
		_found([_bucket, _block({other: false})]) == set()
	}
}

test_allow_what_the_account_holds if {
	_found([_bucket, _block({"restrict_public_buckets": false}), _account({})]) == set()
}

test_unknown_switch if {
	unknown := sketch.partly("aws_s3_bucket_public_access_block.b", {"bucket": "b"}, {"restrict_public_buckets": true})
	_found([_bucket, unknown]) == {_finding("unknown", unknown.address, "the plan does not know `restrict_public_buckets`")}
}
