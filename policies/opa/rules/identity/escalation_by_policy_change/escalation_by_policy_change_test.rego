package rules.identity.escalation_by_policy_change_test

import data.lib.sketch_test as sketch
import data.rules.identity.escalation_by_policy_change as rule

_found(block) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.policy("aws_iam_policy.p", [object.union({"Effect": "Allow"}, block)])])
}

_finding(detail) := {{"kind": "violation", "address": "aws_iam_policy.p", "path": ["policy"], "detail": detail}}

test_deny_each_way_to_more if {
	every action in [
		"iam:AddUserToGroup", "iam:AttachGroupPolicy", "iam:AttachRolePolicy", "iam:AttachUserPolicy", "iam:CreatePolicyVersion",
		"iam:PutGroupPolicy", "iam:PutRolePolicy", "iam:PutUserPolicy", "iam:SetDefaultPolicyVersion", "iam:UpdateAssumeRolePolicy",
		"iam:DeleteRolePermissionsBoundary", "sso:PutInlinePolicyToPermissionSet",
	] {
		_found({"Action": action, "Resource": "*"}) == _finding(sprintf("statement 1 of `policy` allows %s on *", [action]))
	}
	_found({"Action": ["iam:Put*", "iam:List*"], "Resource": "arn:aws:iam::*:role/*"}) == _finding("statement 1 of `policy` allows iam:Put* on arn:aws:iam::*:role/*")
}

test_deny_the_own_user if {
	own := "arn:aws:iam::*:user/${aws:username}"
	_found({"Action": ["iam:PutUserPolicy", "iam:PutRolePolicy"], "Resource": own}) == _finding("statement 1 of `policy` allows iam:PutUserPolicy on arn:aws:iam::*:user/${aws:username}, its holder's own")
	_found({"Action": ["iam:ChangePassword", "iam:CreateAccessKey"], "Resource": own}) == set()
}

_held_by_a_role(resource) := found if {
	role := sketch.resource("aws_iam_role.r", {"name": "worker", "path": "/"})
	policy := sketch.resource("aws_iam_role_policy.p", {"role": "worker", "policy": json.marshal({"Statement": [{
		"Effect": "Allow",
		"Action": ["iam:PutRolePolicy", "iam:CreatePolicyVersion"],
		"Resource": resource,
	}]})})
	found := sketch.essence(rule.deny) with input as sketch.plan([role, policy])
}

test_deny_the_holder_itself if {
	every name in ["role/worker", "role/work*"] {
		resource := concat(":", ["arn:aws:iam::111122223333", name])
		_held_by_a_role(resource) == {{
			"kind": "violation",
			"address": "aws_iam_role_policy.p",
			"path": ["policy"],
			"detail": sprintf("statement 1 of `policy` allows iam:PutRolePolicy on %s, its holder's own", [resource]),
		}}
	}
	_held_by_a_role("arn:aws:iam::111122223333:role/other") == set()
	_held_by_a_role("arn:aws:iam::111122223333:user/worker") == set()
}

test_deny_the_policy_itself if {
	policy := sketch.resource("aws_iam_policy.p", {"name": "p", "path": "/", "policy": json.marshal({"Statement": [{
		"Effect": "Allow",
		"Action": "iam:CreatePolicyVersion",
		"Resource": "arn:aws:iam::111122223333:policy/p",
	}]})})
	found := sketch.essence(rule.deny) with input as sketch.plan([policy])
	found == _finding("statement 1 of `policy` allows iam:CreatePolicyVersion on arn:aws:iam::111122223333:policy/p, its holder's own")
}

test_allow_what_is_bounded if {
	every condition in [
		{"StringEquals": {"iam:PermissionsBoundary": "arn:aws:iam::111122223333:policy/boundary"}},
		{"ArnEquals": {"iam:PolicyARN": "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"}},
		{"StringEquals": {"aws:ResourceTag/team": "shop"}},
	] {
		_found({"Action": "iam:AttachRolePolicy", "Resource": "*", "Condition": condition}) == set()
	}
	count(_found({"Action": "iam:AttachRolePolicy", "Resource": "*", "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}}})) == 1
}

test_allow_named_resources_and_reading if {
	_found({"Action": "iam:PutRolePolicy", "Resource": "arn:aws:iam::111122223333:role/app"}) == set()
	_found({"Action": "iam:AttachRolePolicy", "Resource": ["arn:aws:iam::111122223333:role/app", "arn:aws:iam::aws:policy/*"]}) == set()
	_found({"Action": "iam:Get*", "Resource": "*"}) == set()
}

test_unknown_how_many_resources if {
	found := sketch.essence(rule.deny) with input as sketch.deferred({"actions": ["iam:PutRolePolicy"]}, {"resources": true})
	found == {{
		"kind": "unknown",
		"address": "aws_iam_policy.p",
		"path": ["policy"],
		"detail": "the plan does not know how many resources statement 1 of `policy` allows iam:PutRolePolicy on",
	}}
}
