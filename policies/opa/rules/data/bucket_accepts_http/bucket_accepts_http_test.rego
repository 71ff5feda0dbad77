package rules.data.bucket_accepts_http_test

import data.lib.sketch_test as sketch
import data.rules.data.bucket_accepts_http as rule

_found(resource) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([resource])
}

_policy(change) := sketch.resource("aws_s3_bucket_policy.b", {"bucket": "b", "policy": json.marshal({"Statement": [object.union(
	{
		"Sid": "Tls",
		"Effect": "Deny",
		"Principal": "*",
		"Action": "s3:*",
		"Resource": ["arn:aws:s3:::b", "arn:aws:s3:::b/*"],
		"Condition": {"Bool": {"aws:SecureTransport": "false"}},
	},
	change,
)]})})

_finding(kind, detail) := {{"kind": kind, "address": "aws_s3_bucket_policy.b", "path": ["policy"], "detail": detail}}

_none := _finding("violation", "no statement denies everyone requests without TLS")

test_deny_a_policy_without_the_statement if {
	_found(_policy({"Condition": {"IpAddress": {"aws:SourceIp": "203.0.113.0/24"}}})) == _none
	_found(_policy({"Principal": {"AWS": "arn:aws:iam::111122223333:root"}})) == _none
	_found(_policy({"Effect": "Allow"})) == _none
}

test_deny_the_opposite if _found(_policy({"Condition": {"Bool": {"aws:SecureTransport": "true"}}})) == _none

test_deny_a_statement_for_a_part if {
	_found(_policy({"Resource": "arn:aws:s3:::b"})) == _finding("violation", "statement \"Tls\" does not hold for s3:GetObject, s3:PutObject")
	_found(_policy({"Resource": "arn:aws:s3:::b/*"})) == _finding("violation", "statement \"Tls\" does not hold for s3:ListBucket")
	_found(_policy({"Action": "s3:PutObject"})) == _finding("violation", "statement \"Tls\" does not hold for s3:GetObject, s3:ListBucket")
}

test_allow_a_deny_for_everyone if {
	_found(_policy({})) == set()
	_found(_policy({"Principal": {"AWS": "*"}, "Resource": "*"})) == set()
}

test_allow_what_has_a_rule_of_its_own if {
	_found(_policy({"Effect": "Allow", "Condition": {"Bool": {"aws:SecureTransport": "true"}}})) == set()
	_found(sketch.resource("aws_s3_bucket.b", {"bucket": "b", "policy": null})) == set()
}

test_unknown_text if {
	policy := sketch.partly("aws_s3_bucket_policy.b", {"bucket": "b"}, {"policy": true})
	found := sketch.essence(rule.deny) with input as sketch.configured([policy], {policy.address: {"policy": sketch.refers(["aws_s3_bucket.b.arn"])}})
	found == _finding("unknown", "the plan does not show whether a statement denies requests without TLS")
}
