package rules.data.public_bucket_acl_test

import data.lib.sketch_test as sketch
import data.rules.data.public_bucket_acl as rule

_found(resources) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan(resources)
}

_finding(kind, address, path, detail) := {"kind": kind, "address": address, "path": path, "detail": detail}

_bucket := sketch.resource("aws_s3_bucket.b", {"bucket": "b"})

_shut := sketch.resource("aws_s3_bucket_public_access_block.b", {
	"bucket": "b",
	"block_public_acls": true,
	"block_public_policy": true,
	"ignore_public_acls": true,
	"restrict_public_buckets": true,
})

_everyone := "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"

_delivery := "http://acs.amazonaws.com/groups/s3/LogDelivery"

_granted(permission, grantee) := sketch.resource("aws_s3_bucket_acl.g", {"bucket": "b", "acl": null, "access_control_policy": [{
	"owner": [{"id": "owner"}],
	"grant": [{"permission": permission, "grantee": [object.union({"id": "", "uri": ""}, grantee)]}],
}]})

_told(grant) := {_finding("violation", "aws_s3_bucket_acl.g", ["access_control_policy"], sprintf("`access_control_policy` is %s", [grant]))}

test_deny_canned_acls_of_buckets_and_objects if {
	every type in ["aws_s3_bucket_acl", "aws_s3_object", "aws_s3_bucket_object", "aws_s3_object_copy"] {
		every acl in ["public-read", "public-read-write", "authenticated-read"] {
			address := sprintf("%s.c", [type])
			_found([sketch.resource(address, {"bucket": "b", "acl": acl})]) == {_finding(
				"violation", address, ["acl"],
				sprintf("`acl` is %s", [acl]),
			)}
		}
	}
}

test_deny_grants_to_everyone_with_an_account if {
	_found([_granted("READ", {"uri": _everyone})]) == _told(_everyone)
	legacy := sketch.resource("aws_s3_bucket.b", {"bucket": "b", "grant": [{"uri": _everyone, "permissions": ["READ"]}]})
	_found([legacy]) == {_finding("violation", "aws_s3_bucket.b", ["grant"], sprintf("`grant` is %s", [_everyone]))}
}

test_deny_who_may_change_the_acl if {
	_found([_granted("WRITE_ACP", {"uri": _delivery})]) == _told(sprintf("WRITE_ACP for %s", [_delivery]))
	_found([_granted("FULL_CONTROL", {"uri": _delivery})]) == _told(sprintf("FULL_CONTROL for %s", [_delivery]))
	_found([_granted("WRITE_ACP", {"id": "other"})]) == _told("WRITE_ACP for other")
	_found([_bucket, _shut, _granted("WRITE_ACP", {"id": "other"})]) == _told("WRITE_ACP for other")
	legacy := sketch.resource("aws_s3_bucket.b", {"bucket": "b", "grant": [{"id": "other", "uri": "", "permissions": ["READ", "WRITE_ACP"]}]})
	_found([legacy]) == {_finding("violation", "aws_s3_bucket.b", ["grant"], "`grant` is WRITE_ACP for other")}
}

test_allow_the_owner_the_log_delivery_and_a_reader if {
	_found([_granted("WRITE_ACP", {"id": "owner"})]) == set()
	_found([_granted("FULL_CONTROL", {"id": "owner"})]) == set()
	_found([_granted("WRITE", {"uri": _delivery})]) == set()
	_found([_granted("READ", {"id": "other"})]) == set()
	_found([sketch.resource("aws_s3_bucket_acl.c", {"bucket": "b", "acl": "private"})]) == set()
}

test_allow_what_a_block_makes_ineffective if {
	acl := sketch.resource("aws_s3_bucket_acl.c", {"bucket": "b", "acl": "public-read"})
	_found([_bucket, _shut, acl]) == set()
	open := json.patch(_shut, [{"op": "replace", "path": "/change/after/ignore_public_acls", "value": false}])
	_found([_bucket, open, acl]) == {_finding("violation", "aws_s3_bucket_acl.c", ["acl"], "`acl` is public-read")}
}

test_unknown_acl_and_grantee if {
	canned := sketch.partly("aws_s3_bucket_acl.c", {"bucket": "b"}, {"acl": true})
	policy := [{"grant": [{"grantee": [{"uri": true}]}]}]
	granted := sketch.partly("aws_s3_bucket_acl.g", {"bucket": "b"}, {"access_control_policy": policy})
	_found([canned, granted]) == {
		_finding("unknown", "aws_s3_bucket_acl.c", ["acl"], "the plan does not know whom `acl` grants"),
		_finding("unknown", "aws_s3_bucket_acl.g", ["access_control_policy"], "the plan does not know whom `access_control_policy` grants"),
	}
	_found([_bucket, _shut, canned]) == set()
}
