package rules.event.bus_open_to_account_test

import data.lib.sketch_test as sketch
import data.rules.event.bus_open_to_account as rule

_details(resource) := found if {
	found := {finding.detail | some finding in rule.deny} with input as sketch.plan([resource])
}

_policy(statement) := sketch.policy("aws_cloudwatch_event_bus_policy.b", [object.union(
	{"Sid": "S", "Effect": "Allow", "Action": "events:PutEvents", "Resource": "*"},
	statement,
)])

_root := {"AWS": "arn:aws:iam::111122223333:root"}

test_deny_a_root_and_a_number if {
	_details(_policy({"Principal": _root})) == {concat("", [
		"statement \"S\" lets the whole account arn:aws:iam::111122223333:root put events, ",
		"without a condition that pins aws:PrincipalOrgID",
	])}
	pinned := {"events:source": "shop", "events:detail-type": "OrderPlaced"}
	_details(_policy({"Principal": {"AWS": "111122223333"}, "Condition": {"StringEquals": pinned}})) == {concat("", [
		"statement \"S\" lets the whole account 111122223333 put events, ",
		"without a condition that pins aws:PrincipalOrgID",
	])}
}

test_deny_everyone_of_one_account if {
	count(_details(_policy({"Principal": "*", "Condition": {"StringEquals": {"aws:PrincipalAccount": "111122223333"}}}))) == 1
	every whole in ["arn:aws:iam::111122223333:role/*", "arn:aws:iam::111122223333:*"] {
		count(_details(_policy({"Principal": _root, "Condition": {"ArnLike": {"aws:PrincipalArn": whole}}}))) == 1
	}
}

test_allow_what_is_held_to_an_organisation_or_a_role if {
	_details(_policy({"Principal": _root, "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-1"}}})) == set()
	_details(_policy({"Principal": _root, "Condition": {"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/shop-*"}}})) == set()
	_details(_policy({"Principal": {"AWS": "arn:aws:iam::111122223333:role/r"}})) == set()
	_details(_policy({"Principal": _root, "Action": "events:DescribeRule"})) == set()
	_details(_policy({"Principal": _root, "Effect": "Deny"})) == set()
}

test_allow_everyone_who_is_found_elsewhere if {
	_details(_policy({"Principal": "*"})) == set()
}

test_deny_a_permission_for_an_account if {
	permission := sketch.resource("aws_cloudwatch_event_permission.p", {"principal": "111122223333"})
	found := sketch.essence(rule.deny) with input as sketch.plan([permission])
	found == {{
		"kind": "violation",
		"address": "aws_cloudwatch_event_permission.p",
		"path": ["principal"],
		"detail": "it lets the whole account 111122223333 put events of any source and type",
	}}
	_details(sketch.resource("aws_cloudwatch_event_permission.p", {"principal": "*"})) == set()
}

test_unknown_which_of_two_documents if {
	policy := sketch.partly("aws_cloudwatch_event_bus_policy.b", {}, {"policy": true})
	document := {
		"address": "data.aws_iam_policy_document.d", "mode": "data", "type": "aws_iam_policy_document", "name": "d",
		"change": {"actions": ["read"], "after_unknown": {"statement": [{}]}, "after": {"statement": [{
			"sid": "S", "actions": ["events:PutEvents"],
			"principals": [{"type": "AWS", "identifiers": ["111122223333"]}],
		}]}},
	}
	other := object.union(document, {"address": "data.aws_iam_policy_document.e", "name": "e"})
	references := ["data.aws_iam_policy_document.d.json", "data.aws_iam_policy_document.d", "data.aws_iam_policy_document.e"]
	plan := sketch.configured([policy, document, other], {"aws_cloudwatch_event_bus_policy.b": {"policy": sketch.refers(references)}})
	kinds := {finding.kind | some finding in rule.deny} with input as plan
	kinds == {"unknown"}
}
