package rules.data.bucket_trusts_addresses_test

import data.lib.sketch_test as sketch
import data.rules.data.bucket_trusts_addresses as rule

_found(principal, condition) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.policy("aws_s3_bucket_policy.b", [{
		"Sid": "Office",
		"Effect": "Allow",
		"Principal": principal,
		"Action": ["s3:GetObject", "s3:PutObject"],
		"Resource": "arn:aws:s3:::b/*",
		"Condition": condition,
	}])])
}

_office := {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}

_told := {{
	"kind": "violation",
	"address": "aws_s3_bucket_policy.b",
	"path": ["policy"],
	"detail": "statement \"Office\" lets everyone from 203.0.113.0/24 call s3:GetObject, s3:PutObject",
}}

test_deny_everyone_from_an_address if {
	_found("*", _office) == _told
	_found({"AWS": "*"}, _office) == _told
	_found("*", object.union(_office, {"Bool": {"aws:SecureTransport": "true"}})) == _told
}

test_deny_all_but_some_actions if {
	policy := sketch.policy("aws_s3_bucket_policy.b", [{
		"Effect": "Allow",
		"Principal": "*",
		"NotAction": "s3:DeleteBucket",
		"Resource": "arn:aws:s3:::b/*",
		"Condition": _office,
	}])
	{"statement 1 lets everyone from 203.0.113.0/24 call everything but s3:DeleteBucket"} == {finding.detail |
		some finding in rule.deny
	} with input as sketch.plan([policy])
}

test_allow_an_address_beside_who_it_is if {
	_found({"AWS": "arn:aws:iam::111122223333:role/reader"}, _office) == set()
	_found("*", object.union(_office, {"StringEquals": {"aws:PrincipalOrgID": "o-acmeacme00"}})) == set()
	_found("*", object.union(_office, {"StringEquals": {"aws:SourceVpce": "vpce-0a1b2c3d"}})) == set()
}

test_allow_what_has_a_rule_of_its_own if {
	_found("*", {}) == set()
	_found("*", {"IpAddress": {"aws:SourceIp": "0.0.0.0/0"}}) == set()
}

test_allow_a_deny_of_what_comes_from_elsewhere if {
	policy := sketch.policy("aws_s3_bucket_policy.b", [{
		"Effect": "Deny",
		"Principal": "*",
		"Action": "s3:*",
		"Resource": "*",
		"Condition": {"NotIpAddress": {"aws:SourceIp": "203.0.113.0/24"}},
	}])
	set() == rule.deny with input as sketch.plan([policy])
}

_document(name, principal) := {
	"address": sprintf("data.aws_iam_policy_document.%s", [name]),
	"mode": "data",
	"type": "aws_iam_policy_document",
	"name": name,
	"change": {
		"actions": ["read"],
		"after": {"statement": [{
			"sid": "Office",
			"actions": ["s3:GetObject"],
			"principals": [{"type": "AWS", "identifiers": [principal]}],
			"condition": [{"test": "IpAddress", "variable": "aws:SourceIp", "values": ["203.0.113.0/24"]}],
		}]},
		"after_unknown": {},
	},
}

test_unknown_which_of_two_documents if {
	policy := sketch.partly("aws_s3_bucket_policy.b", {"bucket": "b"}, {"policy": true})
	references := sketch.refers(["data.aws_iam_policy_document.a.json", "data.aws_iam_policy_document.b.json"])
	found := sketch.essence(rule.deny) with input as sketch.configured(
		[policy, _document("a", "*"), _document("b", "arn:aws:iam::111122223333:role/r")],
		{policy.address: {"policy": references}},
	)
	{finding.kind | some finding in found} == {"unknown"}
}
