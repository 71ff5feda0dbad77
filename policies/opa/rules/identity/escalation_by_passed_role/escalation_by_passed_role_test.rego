package rules.identity.escalation_by_passed_role_test

import data.lib.sketch_test as sketch
import data.rules.identity.escalation_by_passed_role as rule

_found(resources) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan(resources)
}

_text(blocks) := json.marshal({"Statement": [object.union({"Effect": "Allow", "Resource": "*"}, block) | some block in blocks]})

_pass := {"Action": "iam:PassRole"}

_start := {"Action": ["lambda:CreateFunction", "lambda:InvokeFunction"], "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:f"}

_managed(name, blocks) := sketch.partly(sprintf("aws_iam_policy.%s", [name]), {"name": name, "policy": _text(blocks)}, {"arn": true})

_arn(name) := sprintf("arn:aws:iam::111122223333:policy/%s", [name])

_finding(address, detail) := {{"kind": "violation", "address": address, "path": ["policy"], "detail": detail}}

test_deny_both_in_one_policy if {
	_found([_managed("p", [_pass, _start])]) == _finding("aws_iam_policy.p", concat("", [
		"statement 1 of `policy` allows iam:PassRole on *, ",
		"and whoever holds it may start code by lambda:CreateFunction",
	]))
}

_split := "statement 1 of `policy` allows iam:PassRole on *, and whoever holds it may start code by lambda:CreateFunction (%s)"

test_deny_over_the_policies_of_a_role if {
	role := sketch.resource("aws_iam_role.r", {"name": "r"})
	inline := sketch.resource("aws_iam_role_policy.i", {"role": "r", "policy": _text([_start])})
	attachment := sketch.resource("aws_iam_policy_attachment.a", {"roles": ["r"], "policy_arn": _arn("p")})
	_found([role, inline, attachment, _managed("p", [_pass])]) == _finding("aws_iam_policy.p", sprintf(_split, ["aws_iam_role_policy.i"]))
}

test_deny_over_a_user_and_its_groups if {
	_found([
		sketch.resource("aws_iam_user.u", {"name": "u"}),
		sketch.resource("aws_iam_group.g", {"name": "g"}),
		sketch.resource("aws_iam_user_group_membership.m", {"user": "u", "groups": ["g"]}),
		sketch.resource("aws_iam_group_policy.g", {"group": "g", "policy": _text([_pass])}),
		sketch.resource("aws_iam_user_policy.u", {"user": "u", "policy": _text([_start])}),
	]) == _finding("aws_iam_group_policy.g", sprintf(_split, ["aws_iam_user_policy.u"]))
}

test_allow_where_no_one_holds_both if {
	_found([
		sketch.resource("aws_iam_role.r", {"name": "r"}),
		sketch.resource("aws_iam_role.s", {"name": "s"}),
		sketch.resource("aws_iam_role_policy.r", {"role": "r", "policy": _text([_start])}),
		sketch.resource("aws_iam_role_policy.s", {"role": "s", "policy": _text([_pass])}),
	]) == set()
}

test_allow_named_roles_and_other_services if {
	named := object.union(_pass, {"Resource": "arn:aws:iam::111122223333:role/app"})
	_found([_managed("p", [named, _start])]) == set()
	to_ec2 := object.union(_pass, {"Condition": {"StringEquals": {"iam:PassedToService": "ec2.amazonaws.com"}}})
	_found([_managed("p", [to_ec2, _start])]) == set()
	to_lambda := object.union(_pass, {"Condition": {"StringEquals": {"iam:PassedToService": "lambda.amazonaws.com"}}})
	count(_found([_managed("p", [to_lambda, _start])])) == 1
}

test_unknown_how_many_roles if {
	plan := sketch.deferred({"actions": ["iam:PassRole", "ec2:RunInstances"]}, {"resources": true})
	found := sketch.essence(rule.deny) with input as plan
	found == {{
		"kind": "unknown",
		"address": "aws_iam_policy.p",
		"path": ["policy"],
		"detail": concat("", [
			"the plan does not know how many resources statement 1 of `policy` allows iam:PassRole on, ",
			"and whoever holds it may start code by ec2:RunInstances",
		]),
	}}
}
