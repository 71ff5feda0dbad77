package rules.identity.user_policy_without_mfa_test

import data.lib.sketch_test as sketch
import data.rules.identity.user_policy_without_mfa as rule

_take(more) := object.union({"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "arn:aws:iam::111122223333:role/admin"}, more)

_users(statements) := sketch.resource("aws_iam_user_policy.p", {"user": "ann", "policy": json.marshal({"Statement": statements})})

_found(resources) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan(resources)
}

_finding := {{
	"kind": "violation",
	"address": "aws_iam_user_policy.p",
	"path": ["policy"],
	"detail": "statement 1 of `policy` allows sts:AssumeRole on arn:aws:iam::111122223333:role/admin",
}}

test_deny_without_a_second_factor if {
	_found([_users([_take({})])]) == _finding
}

test_allow_a_condition if {
	every condition in [
		{"Bool": {"aws:MultiFactorAuthPresent": "true"}},
		{"NumericLessThan": {"aws:MultiFactorAuthAge": "3600"}},
		{"BoolIfExists": {"aws:MultiFactorAuthPresent": "true"}},
	] {
		_found([_users([_take({"Condition": condition})])]) == set()
	}
}

test_allow_a_deny_of_the_group if {
	denial := {"Effect": "Deny", "NotAction": "iam:*", "Resource": "*", "Condition": {"BoolIfExists": {"aws:MultiFactorAuthPresent": "false"}}}
	resources := [
		sketch.resource("aws_iam_user.ann", {"name": "ann"}),
		sketch.resource("aws_iam_group.staff", {"name": "staff"}),
		sketch.resource("aws_iam_user_group_membership.m", {"user": "ann", "groups": ["staff"]}),
		sketch.policy("aws_iam_group_policy.d", [denial]),
		_users([_take({})]),
	]
	_found(resources) == _finding
	held := json.patch(resources, [{"op": "add", "path": "3/change/after/group", "value": "staff"}])
	_found(held) == set()
}

_role(condition) := sketch.resource("aws_iam_role.admin", {"name": "admin", "path": "/", "assume_role_policy": json.marshal({"Statement": [{
	"Effect": "Allow",
	"Principal": {"AWS": "arn:aws:iam::111122223333:root"},
	"Action": "sts:AssumeRole",
	"Condition": condition,
}]})})

test_allow_a_role_that_asks_itself if {
	_found([_role({"Bool": {"aws:MultiFactorAuthPresent": "true"}}), _users([_take({})])]) == set()
	_found([_role({}), _users([_take({})])]) == _finding
}

test_allow_roles_and_other_actions if {
	role := sketch.resource("aws_iam_role_policy.p", {"role": "r", "policy": json.marshal({"Statement": [_take({})]})})
	_found([role]) == set()
	_found([_users([_take({"Action": "sts:GetCallerIdentity"})])]) == set()
}

test_unknown_role if {
	document := {
		"address": "data.aws_iam_policy_document.d",
		"mode": "data",
		"type": "aws_iam_policy_document",
		"name": "d",
		"change": {
			"actions": ["read"],
			"after": {"statement": [{"actions": ["sts:AssumeRole"], "resources": [null]}]},
			"after_unknown": {"json": true, "statement": [{"resources": [true]}]},
		},
	}
	policy := sketch.partly("aws_iam_group_policy.p", {"group": "g"}, {"policy": true})
	plan := sketch.configured([document, policy], {
		"aws_iam_group_policy.p": {"policy": sketch.refers(["data.aws_iam_policy_document.d.json", "data.aws_iam_policy_document.d"])},
		"data.aws_iam_policy_document.d": {"statement": [{"resources": sketch.refers(["local.role"])}]},
	})
	found := sketch.essence(rule.deny) with input as plan
	found == {{
		"kind": "unknown",
		"address": "aws_iam_group_policy.p",
		"path": ["policy"],
		"detail": "statement 1 of `policy` allows sts:AssumeRole on local:|role",
	}}
}
