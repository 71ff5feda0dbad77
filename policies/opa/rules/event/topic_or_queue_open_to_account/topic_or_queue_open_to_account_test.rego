package rules.event.topic_or_queue_open_to_account_test

import data.lib.sketch_test as sketch
import data.rules.event.topic_or_queue_open_to_account as rule

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

_trusted := {"trusted_accounts": ["111122223333"]}

test_deny_the_policy_that_sns_makes_by_default if {
	_topic({"Principal": {"AWS": "*"}, "Action": ["SNS:Publish", "SNS:AddPermission"], "Condition": {"StringEquals": {"AWS:SourceOwner": "111122223333"}}}) == {
		"statement \"S\" allows everyone in 111122223333 SNS:AddPermission, SNS:Publish",
	}
}

test_deny_a_root_and_a_number_of_a_trusted_account if {
	_queue({"Principal": _root}) == {"statement \"S\" allows everyone in arn:aws:iam::111122223333:root sqs:SendMessage"} with data.gate as _trusted
	_queue({"Principal": {"AWS": "111122223333"}}) == {"statement \"S\" allows everyone in 111122223333 sqs:SendMessage"} with data.gate as _trusted
	count(_queue({"Principal": _root, "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-1"}}})) == 1
}

test_allow_what_is_graver_and_found_elsewhere if {
	_queue({"Principal": _root}) == set()
	_queue({"Principal": "*"}) == set()
}

test_allow_roles_and_conditions_on_principals if {
	_topic({"Principal": {"AWS": "arn:aws:iam::111122223333:role/r"}}) == set() with data.gate as _trusted
	_topic({"Principal": _root, "Condition": {"ArnEquals": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/r"}}}) == set() with data.gate as _trusted
	_topic({"Principal": _root, "Effect": "Deny"}) == set() with data.gate as _trusted
	_topic({"Principal": "*", "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-1"}}}) == set()
}
