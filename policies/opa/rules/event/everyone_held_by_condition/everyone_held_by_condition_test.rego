package rules.event.everyone_held_by_condition_test

import data.lib.sketch_test as sketch
import data.rules.event.everyone_held_by_condition as rule

_found(resources) := found if {
	found := {finding.detail | some finding in rule.deny} with input as sketch.plan(resources)
}

_policy(type, statement) := sketch.policy(concat(".", [type, "p"]), [object.union(
	{"Sid": "S", "Effect": "Allow", "Resource": "*"},
	statement,
)])

_topic(statement) := _found([_policy("aws_sns_topic_policy", object.union({"Action": "sns:Publish"}, statement))])

_queue(statement) := _found([_policy("aws_sqs_queue_policy", object.union({"Action": "sqs:SendMessage"}, statement))])

test_deny_an_address_and_a_source if {
	_queue({"Principal": "*", "Condition": {"IpAddress": {"aws:SourceIp": "192.0.2.0/24"}}}) == {
		"statement \"S\" allows everyone sqs:SendMessage, and nothing holds it but conditions on aws:sourceip",
	}
	_topic({"Principal": {"AWS": "*"}, "Condition": {"ArnEquals": {"aws:SourceArn": "arn:aws:s3:::b"}}}) == {
		"statement \"S\" allows everyone sns:Publish, and nothing holds it but conditions on aws:sourcearn",
	}
}

test_allow_an_organisation_a_principal_and_what_is_graver if {
	every key, value in {"aws:PrincipalOrgID": "o-1", "aws:PrincipalArn": "arn:aws:iam::111122223333:role/r", "aws:SourceAccount": "111122223333"} {
		_queue({"Principal": "*", "Condition": {"StringEquals": {key: value}}}) == set()
	}
	_queue({"Principal": "*"}) == set()
	_queue({"Principal": "*", "Effect": "Deny", "Condition": {"IpAddress": {"aws:SourceIp": "192.0.2.0/24"}}}) == set()
	_queue({"Principal": {"Service": "s3.amazonaws.com"}, "Condition": {"ArnEquals": {"aws:SourceArn": "arn:aws:s3:::b"}}}) == set()
}
