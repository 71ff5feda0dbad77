package rules.data.tls_demanded_by_allow_test

import data.lib.sketch_test as sketch
import data.rules.data.tls_demanded_by_allow as rule

_found(statements) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.policy("aws_s3_bucket_policy.b", statements)])
}

_statement(effect, tls) := {
	"Sid": "Tls",
	"Effect": effect,
	"Principal": "*",
	"Action": "s3:*",
	"Resource": ["arn:aws:s3:::b", "arn:aws:s3:::b/*"],
	"Condition": {"Bool": {"aws:SecureTransport": tls}},
}

test_deny_tls_in_an_allow if {
	_found([_statement("Allow", "true")]) == {{
		"kind": "violation",
		"address": "aws_s3_bucket_policy.b",
		"path": ["policy"],
		"detail": "statement \"Tls\" is for requests with TLS, and no statement denies the others",
	}}
}

test_allow_a_deny_beside_it if _found([_statement("Allow", "true"), _statement("Deny", "false")]) == set()

test_allow_what_has_a_rule_of_its_own if {
	_found([_statement("Deny", "true")]) == set()
	_found([_statement("Allow", "false")]) == set()
}

test_unknown_rest_of_the_policy if {
	found := _found([_statement("Allow", "true"), {"Effect": "Perhaps"}])
	{finding.kind | some finding in found} == {"unknown"}
}
