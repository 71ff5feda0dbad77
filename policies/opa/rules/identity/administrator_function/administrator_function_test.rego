package rules.identity.administrator_function_test

import data.lib.sketch_test as sketch
import data.rules.identity.administrator_function as rule

_function := sketch.partly("aws_lambda_function.f", {"function_name": "f"}, {"role": true})

_role(name) := sketch.partly(sprintf("aws_iam_role.%s", [name]), {"name": name}, {"arn": true, "id": true})

_to_r := sketch.refers(["aws_iam_role.r.arn", "aws_iam_role.r"])

_found(resources, expressions) := found if {
	plan := sketch.configured(
		array.concat([_function, _role("r")], resources),
		object.union({"aws_lambda_function.f": {"role": _to_r}}, expressions),
	)
	found := sketch.essence(rule.deny) with input as plan
}

_policy(statement) := sketch.resource("aws_iam_role_policy.p", {"role": "r", "policy": json.marshal({"Statement": [object.union({"Effect": "Allow"}, statement)]})})

_finding(kind, detail) := {"kind": kind, "address": "aws_lambda_function.f", "path": ["role"], "detail": detail}

test_deny_everything_and_iam if {
	_found([_policy({"Action": "*", "Resource": "*"})], {}) == {_finding("violation", "its role aws_iam_role.r is allowed everything")}
	_found([_policy({"Action": ["iam:*", "s3:GetObject"], "Resource": "*"})], {}) == {_finding("violation", "its role aws_iam_role.r is allowed iam:* on every role or policy")}
}

test_deny_an_attached_policy_of_aws if {
	attachment := sketch.resource("aws_iam_role_policy_attachment.a", {"role": "r", "policy_arn": "arn:aws:iam::aws:policy/AdministratorAccess"})
	_found([attachment], {}) == {_finding("violation", "its role aws_iam_role.r is allowed arn:aws:iam::aws:policy/AdministratorAccess")}
}

test_deny_over_an_attached_policy_of_ones_own if {
	policy := sketch.policy("aws_iam_policy.p", [{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}])
	attachment := sketch.partly("aws_iam_role_policy_attachment.a", {"role": "r"}, {"policy_arn": true})
	_found([policy, attachment], {"aws_iam_role_policy_attachment.a": {"policy_arn": sketch.refers(["aws_iam_policy.p.arn", "aws_iam_policy.p"])}}) == {_finding(
		"violation",
		"its role aws_iam_role.r is allowed everything but iam:*",
	)}
}

test_allow_less if {
	_found([_policy({"Action": ["s3:*", "iam:GetRole"], "Resource": "*"})], {}) == set()
	_found([_policy({"Effect": "Deny", "Action": "*", "Resource": "*"})], {}) == set()
}

test_allow_an_administrator_that_no_function_runs_as if {
	attachment := sketch.resource("aws_iam_role_policy_attachment.a", {"role": "other", "policy_arn": "arn:aws:iam::aws:policy/AdministratorAccess"})
	_found([_role("other"), attachment], {}) == set()
}

test_unknown_policy_of_its_role if {
	attachment := sketch.partly("aws_iam_role_policy_attachment.a", {"role": "r"}, {"policy_arn": true})
	_found([attachment], {"aws_iam_role_policy_attachment.a": {"policy_arn": sketch.refers(["local.arn"])}}) == {_finding(
		"unknown",
		"what its role aws_iam_role.r may do is not all in the plan: aws_iam_role_policy_attachment.a attaches a policy that the plan does not know",
	)}
}

test_unknown_which_role if {
	attachment := sketch.resource("aws_iam_role_policy_attachment.a", {"role": "admin", "policy_arn": "arn:aws:iam::aws:policy/AdministratorAccess"})
	either := sketch.refers(["aws_iam_role.r.arn", "aws_iam_role.r", "aws_iam_role.admin.arn", "aws_iam_role.admin"])
	_found([_role("admin"), attachment], {"aws_lambda_function.f": {"role": either}}) == {_finding(
		"unknown",
		"its role may be aws_iam_role.admin, which is allowed arn:aws:iam::aws:policy/AdministratorAccess",
	)}
}

_document(name, actions) := {
	"address": sprintf("data.aws_iam_policy_document.%s", [name]),
	"mode": "data",
	"type": "aws_iam_policy_document",
	"name": name,
	"change": {
		"actions": ["read"],
		"after": {"statement": [{"sid": name, "actions": actions, "resources": ["*"]}]},
		"after_unknown": {"json": true, "statement": [{}]},
	},
}

test_unknown_which_document if {
	either := sketch.refers([
		"data.aws_iam_policy_document.a.json", "data.aws_iam_policy_document.a",
		"data.aws_iam_policy_document.b.json", "data.aws_iam_policy_document.b",
	])
	policy := sketch.partly("aws_iam_role_policy.p", {"role": "r"}, {"policy": true})
	resources := [_document("a", ["*"]), _document("b", ["sqs:SendMessage"]), policy]
	_found(resources, {"aws_iam_role_policy.p": {"policy": either}}) == {_finding(
		"unknown",
		"its role aws_iam_role.r may be allowed everything: the plan does not tell which of several documents it has",
	)}
}
