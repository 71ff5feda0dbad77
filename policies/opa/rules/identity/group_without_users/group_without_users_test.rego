package rules.identity.group_without_users_test

import data.lib.sketch_test as sketch
import data.rules.identity.group_without_users as rule

_group := sketch.resource("aws_iam_group.g", {"name": "staff"})

_user := sketch.resource("aws_iam_user.u", {"name": "ann"})

_membership(after, unknown) := sketch.partly("aws_iam_group_membership.m", after, unknown)

_found(resources) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan(array.concat([_group], resources))
}

_finding(kind, detail) := {"kind": kind, "address": "aws_iam_group.g", "path": [], "detail": detail}

test_deny_an_empty_membership if {
	_found([_membership({"group": "staff", "users": []}, {})]) == {_finding("violation", "aws_iam_group_membership.m names it, and no users")}
}

test_deny_a_group_that_no_membership_names if {
	_found([_user, _membership({"group": "others", "users": ["ann"]}, {})]) == {_finding("violation", "no membership of this plan names it")}
}

test_allow_members if {
	_found([_membership({"group": "staff", "users": ["ann"]}, {})]) == set()
	_found([_membership({"group": "staff", "users": [null]}, {"users": [true]})]) == set()
	_found([_user, sketch.resource("aws_iam_user_group_membership.m", {"user": "ann", "groups": ["staff"]})]) == set()
}

test_allow_where_others_manage_members if {
	_found([]) == set()
	_found([_user]) == set()
	_found([_membership({"group": "others", "users": ["ann"]}, {})]) == set()
}

test_unknown_users_and_group if {
	_found([_membership({"group": "staff"}, {"users": true})]) == {_finding("unknown", "the plan does not know whether aws_iam_group_membership.m has users")}
	loose := sketch.configured(
		[_group, _user, _membership({"users": ["ann"]}, {"group": true})],
		{"aws_iam_group_membership.m": {"group": sketch.refers(["local.group"])}},
	)
	found := sketch.essence(rule.deny) with input as loose
	found == {_finding("unknown", "the plan does not tell whose aws_iam_group_membership.m is")}
}
