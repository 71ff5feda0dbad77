package rules.event.service_sender_without_source_test

import data.lib.sketch_test as sketch
import data.rules.event.service_sender_without_source as rule

_found(resources) := found if {
	found := {finding.detail | some finding in rule.deny} with input as sketch.plan(resources)
}

_policy(type, statement) := sketch.policy(concat(".", [type, "p"]), [object.union(
	{"Sid": "S", "Effect": "Allow", "Resource": "*"},
	statement,
)])

_topic(statement) := _found([_policy("aws_sns_topic_policy", object.union({"Action": "sns:Publish"}, statement))])

_queue(statement) := _found([_policy("aws_sqs_queue_policy", object.union({"Action": "sqs:SendMessage"}, statement))])

_s3 := {"Service": "s3.amazonaws.com"}

test_deny_a_service_that_acts_for_anybody if {
	_queue({"Principal": _s3}) == {"statement \"S\" allows s3.amazonaws.com sqs:SendMessage, and no condition says for whose resource"}
	_topic({"Principal": {"Service": ["events.amazonaws.com", "s3.amazonaws.com"]}}) == {
		"statement \"S\" allows s3.amazonaws.com sns:Publish, and no condition says for whose resource",
	}
	count(_queue({"Principal": {"Service": "events.amazonaws.com"}})) == 1
}

test_deny_a_source_that_is_anybodys if {
	every condition in [{"ArnLike": {"aws:SourceArn": "arn:aws:s3:*:*:*"}}, {"StringEqualsIfExists": {"aws:SourceAccount": "111122223333"}}] {
		count(_queue({"Principal": _s3, "Condition": condition})) == 1
	}
}

test_allow_a_source_an_account_or_an_organisation if {
	every key, value in {"aws:SourceArn": "arn:aws:s3:::b", "aws:SourceAccount": "111122223333", "aws:SourceOrgID": "o-1"} {
		_queue({"Principal": _s3, "Condition": {"StringEquals": {key: value}}}) == set()
	}
}

test_allow_what_cannot_tell_is_no_service_or_a_deny if {
	_topic({"Principal": {"Service": "events.amazonaws.com"}}) == set()
	_topic({"Principal": {"AWS": "arn:aws:iam::111122223333:role/r"}}) == set()
	_queue({"Principal": _s3, "Effect": "Deny"}) == set()
}
