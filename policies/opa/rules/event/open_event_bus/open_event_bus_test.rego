package rules.event.open_event_bus_test

import data.lib.sketch_test as sketch
import data.rules.event.open_event_bus

_details(resource) := found if {
	found := {finding.detail | some finding in open_event_bus.deny} with input as sketch.plan([resource])
}

_policy(statement) := sketch.policy("aws_cloudwatch_event_bus_policy.b", [object.union(
	{"Sid": "S", "Effect": "Allow", "Action": "events:PutEvents", "Resource": "*"},
	statement,
)])

_permission(after) := sketch.resource("aws_cloudwatch_event_permission.p", after)

_root := {"AWS": "arn:aws:iam::111122223333:root"}

_org := {"aws:PrincipalOrgID": "o-1"}

_pinned := {"events:source": "shop", "events:detail-type": "OrderPlaced"}

test_deny_everyone_and_whole_accounts if {
	_details(_policy({"Principal": "*"})) == {concat("", [
		"statement \"S\" lets everyone put events, ",
		"without a condition that pins aws:PrincipalOrgID, events:detail-type, events:source",
	])}
	_details(_policy({"Principal": _root, "Condition": {"StringEquals": _pinned}})) == {concat("", [
		"statement \"S\" lets the whole account arn:aws:iam::111122223333:root put events, ",
		"without a condition that pins aws:PrincipalOrgID",
	])}
	_details(_policy({"Principal": "*", "Action": "events:Put*", "Condition": {"StringEquals": _org}})) == {concat("", [
		"statement \"S\" lets everyone put events, ",
		"without a condition that pins events:detail-type, events:source",
	])}
}

test_deny_everyone_but_some if {
	_details(_policy({"NotPrincipal": {"AWS": "arn:aws:iam::111122223333:role/r"}})) == {concat("", [
		"statement \"S\" lets everyone but some put events, ",
		"without a condition that pins aws:PrincipalOrgID, events:detail-type, events:source",
	])}
}

test_deny_pins_that_a_request_without_the_key_meets if {
	loose := {"StringEquals": _org, "ForAllValues:StringEquals": _pinned}
	count(_details(_policy({"Principal": _root, "Condition": loose}))) == 1
}

test_deny_values_that_strangers_meet if {
	loose := {"StringLike": {"aws:PrincipalOrgID": "o-*", "events:source": "*.*", "events:detail-type": "?*"}}
	_details(_policy({"Principal": "*", "Condition": loose})) == {concat("", [
		"statement \"S\" lets everyone put events, ",
		"without a condition that pins aws:PrincipalOrgID, events:detail-type, events:source",
	])}
}

test_deny_rules_that_everyone_may_change if {
	actions := ["events:PutRule", "events:Remove*", "events:DescribeRule"]
	changing := {"Principal": {"AWS": "*"}, "Action": actions}
	_details(_policy(changing)) == {concat("", [
		"statement \"S\" lets everyone call events:PutRule, events:RemoveTargets, ",
		"without a condition that pins aws:PrincipalOrgID",
	])}
	_details(_policy(object.union(changing, {"Condition": {"StringEquals": _org}}))) == set()
	_details(_policy(object.union(changing, {"Principal": _root}))) == set()
}

test_allow_an_account_of_the_organisation_that_may_say_one_thing if {
	_details(_policy({"Principal": _root, "Condition": {"StringEquals": object.union(_org, _pinned)}})) == set()
	nulls := {"events:source": "false", "events:detail-type": "false"}
	strict := {"StringEquals": _org, "ForAllValues:StringEquals": _pinned, "Null": nulls}
	_details(_policy({"Principal": _root, "Condition": strict})) == set()
}

test_allow_a_role_a_service_and_a_deny if {
	_details(_policy({"Principal": {"AWS": "arn:aws:iam::111122223333:role/checkout"}})) == set()
	_details(_policy({"Principal": {"Service": "events.amazonaws.com"}})) == set()
	_details(_policy({"Effect": "Deny", "Principal": "*"})) == set()
	_details(_policy({"Action": "events:DescribeRule", "Principal": "*"})) == set()
}

test_deny_permissions if {
	_details(_permission({"principal": "*", "condition": []})) == {"it lets everyone put events of any source and type"}
	_details(_permission({"principal": "111122223333"})) == {"it lets the whole account 111122223333 put events of any source and type"}
	_details(_permission({"principal": "*", "condition": [{"key": "aws:PrincipalOrgID"}]})) == {"it lets everyone in the organisation put events of any source and type"}
}

test_unknown_principal if {
	permission := sketch.partly("aws_cloudwatch_event_permission.p", {}, {"principal": true})
	found := sketch.essence(open_event_bus.deny) with input as sketch.plan([permission])
	found == {{
		"kind": "unknown",
		"address": "aws_cloudwatch_event_permission.p",
		"path": ["principal"],
		"detail": "the plan does not know `principal`",
	}}
}
