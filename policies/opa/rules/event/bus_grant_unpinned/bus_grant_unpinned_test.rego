package rules.event.bus_grant_unpinned_test

import data.lib.sketch_test as sketch
import data.rules.event.bus_grant_unpinned as rule

_details(resource) := found if {
	found := {finding.detail | some finding in rule.deny} with input as sketch.plan([resource])
}

_policy(statement) := sketch.policy("aws_cloudwatch_event_bus_policy.b", [object.union(
	{"Sid": "S", "Effect": "Allow", "Action": "events:PutEvents", "Resource": "*"},
	statement,
)])

_root := {"AWS": "arn:aws:iam::111122223333:root"}

_org := {"aws:PrincipalOrgID": "o-1"}

_pinned := {"events:source": "shop", "events:detail-type": "OrderPlaced"}

_unpinned := {"statement \"S\" lets everyone put events without a condition that pins events:detail-type and events:source"}

test_deny_an_organisation_that_may_say_anything if {
	_details(_policy({"Principal": "*", "Condition": {"StringEquals": _org}})) == _unpinned
	source := object.union(_org, {"events:source": "shop"})
	_details(_policy({"Principal": "*", "Condition": {"StringEquals": source}})) == {concat("", [
		"statement \"S\" lets everyone put events ",
		"without a condition that pins events:detail-type",
	])}
}

test_deny_pins_that_a_request_without_the_key_meets if {
	loose := {"StringEquals": _org, "ForAllValues:StringEquals": _pinned}
	count(_details(_policy({"Principal": _root, "Condition": loose}))) == 1
	_details(_policy({"Principal": "*", "Condition": {"StringEquals": _org, "StringLike": {"events:source": "*.*", "events:detail-type": "?*"}}})) == _unpinned
}

test_deny_more_than_events if {
	conditions := {"StringEquals": object.union(_org, _pinned)}
	_details(_policy({"Principal": _root, "Action": ["events:PutEvents", "events:PutRule"], "Condition": conditions})) == {concat("", [
		"statement \"S\" lets the whole account arn:aws:iam::111122223333:root ",
		"call events:PutRule",
	])}
	own := object.union(conditions, {"StringEqualsIfExists": {"events:creatorAccount": "${aws:PrincipalAccount}"}})
	_details(_policy({"Principal": _root, "Action": ["events:PutEvents", "events:PutRule"], "Condition": own})) == set()
}

test_allow_an_account_of_the_organisation_that_may_say_one_thing if {
	_details(_policy({"Principal": _root, "Condition": {"StringEquals": object.union(_org, _pinned)}})) == set()
	nulls := {"events:source": "false", "events:detail-type": "false"}
	strict := {"StringEquals": _org, "ForAllValues:StringEquals": _pinned, "Null": nulls}
	_details(_policy({"Principal": _root, "Condition": strict})) == set()
}

test_allow_what_is_found_elsewhere_or_named if {
	every principal in ["*", _root, {"AWS": "arn:aws:iam::111122223333:role/r"}, {"Service": "events.amazonaws.com"}] {
		_details(_policy({"Principal": principal})) == set()
	}
	_details(_policy({"Principal": "*", "Effect": "Deny", "Condition": {"StringEquals": _org}})) == set()
}

test_deny_a_permission_for_an_organisation if {
	permission := sketch.resource("aws_cloudwatch_event_permission.p", {"principal": "*", "condition": [{"key": "aws:PrincipalOrgID"}]})
	found := sketch.essence(rule.deny) with input as sketch.plan([permission])
	found == {{
		"kind": "violation",
		"address": "aws_cloudwatch_event_permission.p",
		"path": ["principal"],
		"detail": "it lets everyone in the organisation put events of any source and type",
	}}
}
