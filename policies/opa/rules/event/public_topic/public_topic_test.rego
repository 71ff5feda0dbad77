package rules.event.public_topic_test

import data.lib.sketch_test as sketch
import data.rules.event.public_topic as rule

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
		_topic({"Principal": principal}) == {"statement \"S\" allows everyone sns:Publish"}
	}
	_topic({"NotPrincipal": _root, "NotAction": "sns:Subscribe"}) == {"statement \"S\" allows everyone everything but sns:Subscribe, sns:Publish"}
}

test_deny_in_the_resource_itself if {
	resource := sketch.policy("aws_sns_topic.t", [{"Effect": "Allow", "Principal": "*", "Action": "sns:Publish", "Resource": "*"}])
	found := sketch.essence(rule.deny) with input as sketch.plan([resource])
	found == {{"kind": "violation", "address": "aws_sns_topic.t", "path": ["policy"], "detail": "statement 1 allows everyone sns:Publish"}}
}

test_deny_conditions_that_strangers_meet if {
	every condition in [
		{"StringLike": {"aws:PrincipalArn": "*"}},
		{"StringEqualsIfExists": {"aws:SourceAccount": "111122223333"}},
		{"Bool": {"aws:SecureTransport": "true"}},
		{"IpAddress": {"aws:SourceIp": "0.0.0.0/0"}},
	] {
		count(_topic({"Principal": "*", "Condition": condition})) == 1
	}
}

test_allow_named_principals_conditions_and_a_deny if {
	_topic({"Principal": _root}) == set()
	_topic({"Principal": {"Service": "s3.amazonaws.com"}}) == set()
	_topic({"Principal": "*", "Effect": "Deny"}) == set()
	every key, value in {"aws:PrincipalOrgID": "o-1", "aws:SourceAccount": "111122223333", "aws:SourceArn": "arn:aws:s3:::b"} {
		_topic({"Principal": "*", "Condition": {"StringEquals": {key: value}}}) == set()
	}
}

test_allow_what_is_none if {
	_queue({"Principal": "*"}) == set()
}
