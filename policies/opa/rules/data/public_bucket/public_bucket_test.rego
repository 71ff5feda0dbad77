package rules.data.public_bucket_test

import data.lib.sketch_test as sketch
import data.rules.data.public_bucket

_found(resources) := found if {
	found := sketch.essence(public_bucket.deny) with input as sketch.plan(resources)
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

_policy(condition) := sketch.resource("aws_s3_bucket_policy.b", {"bucket": "elsewhere", "policy": json.marshal({"Statement": [{
	"Effect": "Allow",
	"Principal": {"AWS": "*"},
	"Action": "s3:GetObject",
	"Resource": "arn:aws:s3:::b/*",
	"Condition": condition,
}]})})

test_deny_a_bucket_without_block if {
	_found([_bucket]) == {_finding("aws_s3_bucket.b", [], "no aws_s3_bucket_public_access_block refers to it")}
}

test_deny_a_block_with_a_switch_off if {
	half := sketch.resource("aws_s3_bucket_public_access_block.b", object.union(_switches, {"ignore_public_acls": null}))
	_found([_bucket, half]) == {_finding("aws_s3_bucket_public_access_block.b", [], "ignore_public_acls off")}
}

test_deny_public_acls if {
	group := "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"
	grants := [{"grant": [{"permission": "READ", "grantee": [{"uri": group}]}]}]
	_found([
		sketch.resource("aws_s3_bucket_acl.canned", {"bucket": "x", "acl": "authenticated-read"}),
		sketch.resource("aws_s3_bucket_acl.granted", {"bucket": "x", "acl": null, "access_control_policy": grants}),
	]) == {
		_finding("aws_s3_bucket_acl.canned", ["acl"], "`acl` is authenticated-read"),
		_finding("aws_s3_bucket_acl.granted", ["access_control_policy"], sprintf("`access_control_policy` is %s", [group])),
	}
}

test_deny_a_policy_for_everyone if {
	conditions := {{}, {"IpAddress": {"aws:SourceIp": "0.0.0.0/0"}}, {"StringEqualsIfExists": {"aws:PrincipalOrgID": "o-1"}}}
	every condition in conditions {
		_found([_policy(condition)]) == {_finding("aws_s3_bucket_policy.b", ["policy"], "statement 1 allows everyone s3:GetObject")}
	}
}

test_allow_a_policy_for_a_circle if {
	every condition in [
		{"StringEquals": {"AWS:principalorgid": "o-1"}},
		{"IpAddress": {"aws:SourceIp": ["203.0.113.0/24"]}},
		{"ArnLike": {"aws:SourceArn": "arn:aws:cloudfront::111122223333:distribution/*"}},
	] {
		_found([_policy(condition)]) == set()
	}
}

test_allow_what_a_block_makes_ineffective if {
	acl := sketch.resource("aws_s3_bucket_acl.b", {"bucket": "b", "acl": "public-read"})
	_found([_bucket, _shut, acl]) == set()
}

test_allow_the_account_to_shut_all if {
	_found([_bucket, sketch.resource("aws_s3_account_public_access_block.a", _switches)]) == set()
}

test_unknown_switch if {
	unknown := sketch.partly(
		"aws_s3_bucket_public_access_block.b",
		object.remove(_switches, ["block_public_acls"]),
		{"block_public_acls": true},
	)
	_found([_bucket, unknown]) == {{
		"kind": "unknown",
		"address": "aws_s3_bucket_public_access_block.b",
		"path": [],
		"detail": "the plan does not know block_public_acls",
	}}
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
	found := sketch.essence(public_bucket.deny) with input as sketch.configured([_new("a"), _new("b"), own, block], expressions)
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
	found := sketch.essence(public_bucket.deny) with input as document
}

test_unknown_acl_and_grantee if {
	canned := sketch.partly("aws_s3_bucket_acl.c", {"bucket": "x"}, {"acl": true})
	policy := [{"grant": [{"grantee": [{"uri": true}]}]}]
	granted := sketch.partly("aws_s3_bucket_acl.g", {"bucket": "x"}, {"access_control_policy": policy})
	_found([canned, granted]) == {
		_unknown("aws_s3_bucket_acl.c", ["acl"], "the plan does not know whom `acl` grants"),
		_unknown("aws_s3_bucket_acl.g", ["access_control_policy"], "the plan does not know whom `access_control_policy` grants"),
	}
	_found([_bucket, _shut, object.union(canned, {"change": {"after": {"bucket": "b"}}})]) == set()
}
