package rules.identity.trust_of_everyone_test

import data.lib.sketch_test as sketch
import data.rules.identity.trust_of_everyone as rule

_trusting(statements) := found if {
	role := sketch.resource("aws_iam_role.r", {"assume_role_policy": json.marshal({"Statement": statements})})
	found := sketch.essence(rule.deny) with input as sketch.plan([role])
}

_details(statement) := {finding.detail | some finding in _trusting([object.union({"Effect": "Allow", "Action": "sts:AssumeRole"}, statement)])}

test_deny_everyone if {
	_trusting([{"Sid": "Open", "Effect": "Allow", "Principal": "*", "Action": "sts:AssumeRole"}]) == {{
		"kind": "violation",
		"address": "aws_iam_role.r",
		"path": ["assume_role_policy"],
		"detail": "statement \"Open\" of `assume_role_policy` lets everyone take it",
	}}
	count(_details({"Principal": {"AWS": ["arn:aws:iam::111122223333:root", "*"]}})) == 1
}

test_deny_everyone_but_some if {
	_details({"NotPrincipal": {"AWS": "arn:aws:iam::111122223333:role/r"}}) == {"statement 1 of `assume_role_policy` lets everyone but arn:aws:iam::111122223333:role/r take it"}
}

test_deny_nobody_in_particular if {
	_details({"Principal": {"AWS": ["arn:aws:iam::root"]}}) == {"statement 1 of `assume_role_policy` lets arn:aws:iam::root, which names no account, take it"}
	count(_details({"Principal": {"AWS": "arn:aws:iam::*:role/ci"}})) == 1
	_details({"Principal": {"Service": "*.amazonaws.com"}}) == {"statement 1 of `assume_role_policy` lets every service (*.amazonaws.com) take it"}
}

test_deny_conditions_that_anybody_can_meet if {
	every condition in [
		{"Bool": {"aws:MultiFactorAuthPresent": "true"}},
		{"StringEquals": {"sts:ExternalId": "acme"}},
		{"StringLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/ci"}},
	] {
		count(_details({"Principal": {"AWS": "*"}, "Condition": condition})) == 1
	}
}

test_allow_a_circle if {
	_details({"Principal": "*", "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-acme"}}}) == set()
	_trusting([
		{"Effect": "Allow", "Principal": "*", "Action": "sts:AssumeRole"},
		{"Effect": "Deny", "Principal": "*", "Action": "sts:AssumeRole", "Condition": {"StringNotEquals": {"aws:PrincipalOrgID": "o-acme"}}},
	]) == set()
}

test_allow_names if {
	_details({"Principal": {"AWS": ["111122223333", "arn:aws:iam::111122223333:root", "arn:aws:sts::111122223333:assumed-role/ci/session"]}}) == set()
	_details({"Principal": {"Service": "lambda.amazonaws.com", "Federated": "arn:aws:iam::111122223333:saml-provider/acme"}}) == set()
	_details({"Principal": "*", "Action": "sts:TagSession"}) == set()
}

test_unknown_condition if {
	document := {
		"address": "data.aws_iam_policy_document.t",
		"mode": "data",
		"type": "aws_iam_policy_document",
		"name": "t",
		"change": {
			"actions": ["read"],
			"after": {"statement": [{
				"sid": "T",
				"actions": ["sts:AssumeRole"],
				"principals": [{"type": "*", "identifiers": ["*"]}],
				"condition": [{"test": "StringLike", "variable": "aws:PrincipalOrgID", "values": null}],
			}]},
			"after_unknown": {"json": true, "statement": [{"condition": [{"values": true}]}]},
		},
	}
	role := sketch.partly("aws_iam_role.r", {}, {"assume_role_policy": true})
	references := sketch.refers(["data.aws_iam_policy_document.t.json", "data.aws_iam_policy_document.t"])
	found := sketch.essence(rule.deny) with input as sketch.configured([document, role], {"aws_iam_role.r": {"assume_role_policy": references}})
	found == {{
		"kind": "unknown",
		"address": "aws_iam_role.r",
		"path": ["assume_role_policy"],
		"detail": "statement \"T\" of `assume_role_policy` lets everyone take it, unless a condition that the plan does not know holds it back",
	}}
}
