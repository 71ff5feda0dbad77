package rules.identity.pass_any_role_test

import data.lib.sketch_test as sketch
import data.rules.identity.pass_any_role as rule

_found(block) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.policy("aws_iam_policy.p", [object.union({"Effect": "Allow"}, block)])])
}

_finding(detail) := {{"kind": "violation", "address": "aws_iam_policy.p", "path": ["policy"], "detail": detail}}

_role := "arn:aws:iam::111122223333:role"

test_deny_any_role if {
	_found({"Action": "iam:passrole", "Resource": "*"}) == _finding("statement 1 of `policy` allows iam:passrole on *")
	_found({"Action": "iam:Pass*", "Resource": "arn:aws:iam::*:role/*"}) == _finding("statement 1 of `policy` allows iam:Pass* on arn:aws:iam::*:role/*")
}

test_deny_roles_by_a_pattern if {
	every pattern in ["app-*", "service-role/*", "*-worker", "app-?"] {
		resource := concat("/", [_role, pattern])
		_found({"Action": "iam:PassRole", "Resource": resource}) == _finding(sprintf("statement 1 of `policy` allows iam:PassRole on %s", [resource]))
	}
}

test_deny_services_by_a_wildcard if {
	any_service := {"StringLike": {"iam:PassedToService": "*.amazonaws.com"}}
	count(_found({"Action": "iam:PassRole", "Resource": "*", "Condition": any_service})) == 1
}

test_allow_named_roles_and_named_services if {
	_found({"Action": "iam:PassRole", "Resource": concat("/", [_role, "service-role/app"])}) == set()
	to_lambda := {"StringEquals": {"iam:PassedToService": "lambda.amazonaws.com"}}
	_found({"Action": "iam:PassRole", "Resource": "*", "Condition": to_lambda}) == set()
	_found({"Action": "iam:PassRole", "Resource": concat("/", [_role, "app-*"]), "Condition": to_lambda}) == set()
	_found({"Action": "iam:GetRole", "Resource": "*"}) == set()
}

test_unknown_how_many_roles if {
	found := sketch.essence(rule.deny) with input as sketch.deferred({"actions": ["iam:PassRole"]}, {"resources": true})
	found == {{
		"kind": "unknown",
		"address": "aws_iam_policy.p",
		"path": ["policy"],
		"detail": "the plan does not know how many resources statement 1 of `policy` allows iam:PassRole on",
	}}
}
