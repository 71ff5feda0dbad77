package rules.event.sender_beyond_organization_test

import data.lib.sketch_test as sketch
import data.rules.event.sender_beyond_organization as rule

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

_bus(statement) := _found([_policy("aws_cloudwatch_event_bus_policy", object.union({"Action": "events:PutEvents"}, statement))])

_partner := {"AWS": "arn:aws:iam::111122223333:role/partner"}

test_deny_accounts_and_their_roles if {
	_queue({"Principal": _root}) == {concat("", [
		"statement \"S\" allows arn:aws:iam::111122223333:root sqs:SendMessage, ",
		"without a condition that pins aws:PrincipalOrgID",
	])}
	count(_topic({"Principal": {"AWS": "111122223333"}})) == 1
	_bus({"Principal": _partner}) == {concat("", [
		"statement \"S\" allows arn:aws:iam::111122223333:role/partner events:PutEvents, ",
		"without a condition that pins aws:PrincipalOrgID",
	])}
}

test_allow_what_is_trusted_or_pinned if {
	_queue({"Principal": _root}) == set() with data.gate as {"trusted_accounts": ["111122223333"]}
	every key, value in {"aws:PrincipalOrgID": "o-1", "aws:SourceAccount": "444455556666", "aws:PrincipalOrgPaths": "o-1/r-1/ou-1/"} {
		every found in [_queue({"Principal": _partner, "Condition": {"StringEquals": {key: value}}}), _bus({"Principal": _partner, "Condition": {"StringEquals": {key: value}}})] {
			found == set()
		}
	}
	_topic({"Principal": _partner, "Effect": "Deny"}) == set()
}

test_deny_an_organisation_that_a_stranger_meets if {
	count(_queue({"Principal": _partner, "Condition": {"StringLike": {"aws:PrincipalOrgID": "o-*"}}})) == 1
	count(_queue({"Principal": _partner, "Condition": {"StringEqualsIfExists": {"aws:PrincipalOrgID": "o-1"}}})) == 1
}

test_allow_ones_own_account_and_what_is_graver if {
	caller := {"mode": "data", "address": "data.aws_caller_identity.c", "type": "aws_caller_identity", "name": "c", "values": {"account_id": "111122223333"}}
	policy := _policy("aws_sqs_queue_policy", {"Principal": _partner, "Action": "sqs:SendMessage"})
	plan := object.union(sketch.plan([policy]), {"prior_state": {"values": {"root_module": {"resources": [caller]}}}})
	rule.deny == set() with input as plan
	_queue({"Principal": {"AWS": ["*", "arn:aws:iam::111122223333:role/partner"]}}) == set()
	_bus({"Principal": _root}) == set()
}
