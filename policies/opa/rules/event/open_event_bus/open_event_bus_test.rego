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

_open := {"statement \"S\" lets everyone put events, and no condition says of which organisation"}

test_deny_everyone if {
	_details(_policy({"Principal": "*"})) == _open
	_details(_policy({"Principal": {"AWS": "*"}, "Action": "events:Put*"})) == _open
	pinned := {"events:source": "shop", "events:detail-type": "OrderPlaced"}
	_details(_policy({"Principal": "*", "Condition": {"StringEquals": pinned}})) == _open
}

test_deny_everyone_but_some if {
	_details(_policy({"NotPrincipal": {"AWS": "arn:aws:iam::111122223333:role/r"}})) == {concat("", [
		"statement \"S\" lets everyone but some put events, ",
		"and no condition says of which organisation",
	])}
}

test_deny_values_that_strangers_meet if {
	_details(_policy({"Principal": "*", "Condition": {"StringLike": {"aws:PrincipalOrgID": "o-*"}}})) == _open
	_details(_policy({"Principal": "*", "Condition": {"ForAllValues:StringEquals": _org}})) == _open
	_details(_policy({"Principal": "*", "Condition": {"IpAddress": {"aws:SourceIp": "192.0.2.7"}}})) == _open
}

test_deny_rules_that_everyone_may_change if {
	actions := ["events:PutRule", "events:Remove*", "events:DescribeRule"]
	changing := {"Principal": {"AWS": "*"}, "Action": actions}
	_details(_policy(changing)) == {concat("", [
		"statement \"S\" lets everyone call events:PutRule, events:RemoveTargets, ",
		"and no condition says of which organisation",
	])}
	_details(_policy(object.union(changing, {"Condition": {"StringEquals": _org}}))) == set()
	_details(_policy(object.union(changing, {"Principal": _root}))) == set()
}

test_allow_an_organisation_an_account_or_a_principal if {
	every condition in [_org, {"aws:PrincipalAccount": "111122223333"}, {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/r"}] {
		_details(_policy({"Principal": "*", "Condition": {"StringEquals": condition}})) == set()
	}
	_details(_policy({"Principal": _root})) == set()
}

test_allow_a_role_a_service_and_a_deny if {
	_details(_policy({"Principal": {"AWS": "arn:aws:iam::111122223333:role/checkout"}})) == set()
	_details(_policy({"Principal": {"Service": "events.amazonaws.com"}})) == set()
	_details(_policy({"Effect": "Deny", "Principal": "*"})) == set()
	_details(_policy({"Action": "events:DescribeRule", "Principal": "*"})) == set()
}

test_deny_a_permission_for_everyone if {
	_details(_permission({"principal": "*", "condition": []})) == {"`principal` is *, and no condition says of which organisation"}
	_details(_permission({"principal": "111122223333"})) == set()
	_details(_permission({"principal": "*", "condition": [{"key": "aws:PrincipalOrgID"}]})) == set()
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
