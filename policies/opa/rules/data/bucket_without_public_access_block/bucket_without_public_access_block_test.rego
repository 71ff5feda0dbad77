package rules.data.bucket_without_public_access_block_test

import data.lib.sketch_test as sketch
import data.rules.data.bucket_without_public_access_block as rule

_found(resources) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan(resources)
}

_finding(address, path, detail) := {"kind": "violation", "address": address, "path": path, "detail": detail}

_bucket := sketch.resource("aws_s3_bucket.b", {"bucket": "b"})

_switches := {
	"bucket": "b",
	"block_public_acls": true,
	"block_public_policy": true,
	"ignore_public_acls": true,
	"restrict_public_buckets": true,
}

_shut := sketch.resource("aws_s3_bucket_public_access_block.b", _switches)

test_deny_a_bucket_without_block if {
	_found([_bucket]) == {_finding("aws_s3_bucket.b", [], "no aws_s3_bucket_public_access_block refers to it")}
}

test_allow_the_account_to_shut_all if {
	_found([_bucket, sketch.resource("aws_s3_account_public_access_block.a", _switches)]) == set()
}

_unknown(address, path, detail) := {"kind": "unknown", "address": address, "path": path, "detail": detail}

_new(name) := sketch.partly(sprintf("aws_s3_bucket.%s", [name]), {}, {"id": true, "bucket": true})

# A block whose `bucket` is made of `references`, beside two new buckets of which one has a block of its own.
_beside(references) := found if {
	on := object.remove(_switches, ["bucket"])
	own := sketch.partly("aws_s3_bucket_public_access_block.own", on, {"bucket": true})
	block := sketch.partly("aws_s3_bucket_public_access_block.b", on, {"bucket": true})
	expressions := {
		"aws_s3_bucket.b": {},
		"aws_s3_bucket_public_access_block.own": {"bucket": sketch.refers(["aws_s3_bucket.a.id", "aws_s3_bucket.a"])},
		"aws_s3_bucket_public_access_block.b": {"bucket": sketch.refers(references)},
	}
	found := sketch.essence(rule.deny) with input as sketch.configured([_new("a"), _new("b"), own, block], expressions)
}

test_unknown_which_bucket_a_block_holds if {
	maybe := {_unknown("aws_s3_bucket.b", [], "the plan does not tell which bucket aws_s3_bucket_public_access_block.b holds shut")}
	_beside(["local.id"]) == maybe
	_beside(["aws_s3_bucket.a.id", "aws_s3_bucket.a", "aws_s3_bucket.b.id", "aws_s3_bucket.b"]) == maybe
}

test_allow_one_bucket_beside_what_chooses_it if {
	_beside(["local.create", "aws_s3_bucket_policy.b.id", "aws_s3_bucket_policy.b", "aws_s3_bucket.b.id", "aws_s3_bucket.b"]) == set()
}

test_unknown_block_of_another_account_or_with_unknown_switches if {
	address := "aws_s3_account_public_access_block.a"
	maybe := {_unknown("aws_s3_bucket.b", [], sprintf("the plan does not tell which bucket %s holds shut", [address]))}
	_found([_bucket, sketch.resource(address, object.union(_switches, {"account_id": "999999999999"}))]) == maybe
	unknown := object.remove(_switches, ["ignore_public_acls"])
	_found([_bucket, sketch.partly(address, unknown, {"ignore_public_acls": true})]) == maybe
}

test_an_account_is_known_by_its_provider if {
	block := sketch.resource("aws_s3_account_public_access_block.a", _switches)
	_with_providers(block, "aws", "aws") == set()
	_with_providers(block, "aws", "aws.sandbox") == {_unknown(
		"aws_s3_bucket.b", [],
		"the plan does not tell which bucket aws_s3_account_public_access_block.a holds shut",
	)}
}

_with_providers(block, of_bucket, of_block) := found if {
	document := object.union(sketch.plan([_bucket, block]), {"configuration": {"root_module": {"resources": [
		{"address": "aws_s3_bucket.b", "provider_config_key": of_bucket, "expressions": {}},
		{"address": block.address, "provider_config_key": of_block, "expressions": {}},
	]}}})
	found := sketch.essence(rule.deny) with input as document
}

test_allow_a_block_of_its_own if {
	_found([_bucket, _shut]) == set()
	half := sketch.resource("aws_s3_bucket_public_access_block.b", object.union(_switches, {"ignore_public_acls": false}))
	_found([_bucket, half]) == set()
	_found([_bucket, sketch.resource("aws_s3_bucket_public_access_block.b", object.union(_switches, {"bucket": "c"}))]) == {_finding(
		"aws_s3_bucket.b", [],
		"no aws_s3_bucket_public_access_block refers to it",
	)}
}
