package rules.event.public_queue_test

import data.lib.sketch_test as sketch
import data.rules.event.public_queue as rule

_found(resources) := found if {
	found := {finding.detail | some finding in rule.deny} with input as sketch.plan(resources)
}

_policy(type, statement) := sketch.policy(concat(".", [type, "p"]), [object.union(
	{"Sid": "S", "Effect": "Allow", "Resource": "*"},
	statement,
)])

_topic(statement) := _found([_policy("aws_sns_topic_policy", object.union({"Action": "sns:Publish"}, statement))])

_queue(statement) := _found([_policy("aws_sqs_queue_policy", object.union({"Action": "sqs:SendMessage"}, statement))])

_root := {"AWS": "arn:aws:iam::111122223333:root"}

test_deny_everyone_however_it_is_written if {
	every principal in ["*", {"AWS": "*"}, {"AWS": ["arn:aws:iam::111122223333:role/r", "*"]}] {
		_queue({"Principal": principal}) == {"statement \"S\" allows everyone sqs:SendMessage"}
	}
	_queue({"NotPrincipal": _root, "NotAction": "sqs:ReceiveMessage"}) == {"statement \"S\" allows everyone everything but sqs:ReceiveMessage, sqs:SendMessage"}
}

test_deny_in_the_resource_itself if {
	resource := sketch.policy("aws_sqs_queue.t", [{"Effect": "Allow", "Principal": "*", "Action": "sqs:SendMessage", "Resource": "*"}])
	found := sketch.essence(rule.deny) with input as sketch.plan([resource])
	found == {{"kind": "violation", "address": "aws_sqs_queue.t", "path": ["policy"], "detail": "statement 1 allows everyone sqs:SendMessage"}}
}

test_deny_conditions_that_strangers_meet if {
	every condition in [
		{"StringLike": {"aws:PrincipalArn": "*"}},
		{"StringEqualsIfExists": {"aws:SourceAccount": "111122223333"}},
		{"Bool": {"aws:SecureTransport": "true"}},
		{"IpAddress": {"aws:SourceIp": "0.0.0.0/0"}},
	] {
		count(_queue({"Principal": "*", "Condition": condition})) == 1
	}
}

test_allow_named_principals_conditions_and_a_deny if {
	_queue({"Principal": _root}) == set()
	_queue({"Principal": {"Service": "s3.amazonaws.com"}}) == set()
	_queue({"Principal": "*", "Effect": "Deny"}) == set()
	every key, value in {"aws:PrincipalOrgID": "o-1", "aws:SourceAccount": "111122223333", "aws:SourceArn": "arn:aws:s3:::b"} {
		_queue({"Principal": "*", "Condition": {"StringEquals": {key: value}}}) == set()
	}
}

test_allow_what_is_none if {
	_topic({"Principal": "*"}) == set()
}
