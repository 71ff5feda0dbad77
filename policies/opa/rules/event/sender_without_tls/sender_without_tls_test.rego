package rules.event.sender_without_tls_test

import data.lib.sketch_test as sketch
import data.rules.event.sender_without_tls as rule

_found(statements) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.policy("aws_sqs_queue_policy.p", statements)])
}

_allow := {"Sid": "Checkout", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/r"}, "Action": "sqs:SendMessage", "Resource": "*"}

_deny := {"Effect": "Deny", "Principal": "*", "Action": "sqs:*", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}

test_deny_a_role_without_tls if {
	_found([_allow]) == {{
		"kind": "violation",
		"address": "aws_sqs_queue_policy.p",
		"path": ["policy"],
		"detail": "statement \"Checkout\" holds for requests without TLS, and nothing denies these",
	}}
}

test_deny_a_deny_of_something_else if {
	count(_found([_allow, object.union(_deny, {"Condition": {"Bool": {"aws:SecureTransport": "true"}}})])) == 1
	count(_found([_allow, object.union(_deny, {"Principal": {"AWS": "arn:aws:iam::111122223333:role/other"}})])) == 1
}

test_allow_tls_and_services if {
	_found([_allow, _deny]) == set()
	_found([_allow, object.union(_deny, {"Condition": {"Bool": {"aws:SecureTransport": false}}})]) == set()
	_found([object.union(_allow, {"Condition": {"Bool": {"aws:SecureTransport": "true"}}})]) == set()
	_found([object.union(object.remove(_allow, ["Principal"]), {"Principal": {"Service": "sns.amazonaws.com"}})]) == set()
}
