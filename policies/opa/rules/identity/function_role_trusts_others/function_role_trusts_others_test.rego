package rules.identity.function_role_trusts_others_test

import data.lib.sketch_test as sketch
import data.rules.identity.function_role_trusts_others as rule

_role(principals) := sketch.resource("aws_iam_role.r", {
	"name": "r",
	"assume_role_policy": json.marshal({"Statement": [{"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"} | some principal in principals]}),
})

_function := sketch.resource("aws_lambda_function.f", {"role": "arn:aws:iam::111122223333:role/r"})

_found(principals, more) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan(array.concat([_role(principals)], more))
}

_finding(detail) := {"kind": "violation", "address": "aws_iam_role.r", "path": ["assume_role_policy"], "detail": detail}

test_deny_another_service_in_one_statement_or_two if {
	both := {_finding("beside Lambda, states.amazonaws.com may take it")}
	_found([{"Service": ["lambda.amazonaws.com", "states.amazonaws.com"]}], []) == both
	_found([{"Service": "lambda.amazonaws.com"}, {"Service": "states.amazonaws.com"}], []) == both
}

test_deny_accounts_and_roles if {
	_found([{"Service": "lambda.amazonaws.com", "AWS": ["arn:aws:iam::111122223333:role/ci", "111122223333"]}], []) == {_finding("beside Lambda, 111122223333, arn:aws:iam::111122223333:role/ci may take it")}
}

test_deny_a_role_that_a_function_runs_as if {
	_found([{"Service": "ec2.amazonaws.com"}], [_function]) == {_finding("beside Lambda, ec2.amazonaws.com may take it")}
	_found([{"Service": "ec2.amazonaws.com"}], []) == set()
}

test_allow_lambda_alone_at_the_edge_and_what_others_report if {
	_found([{"Service": ["lambda.amazonaws.com", "edgelambda.amazonaws.com"]}], [_function]) == set()
	_found([{"Service": "lambda.amazonaws.com"}, "*"], [_function]) == set()
	_found([{"Service": "states.amazonaws.com"}], []) == set()
}

_document(name, service) := {
	"address": sprintf("data.aws_iam_policy_document.%s", [name]),
	"mode": "data",
	"type": "aws_iam_policy_document",
	"name": name,
	"change": {
		"actions": ["read"],
		"after": {"statement": [{"actions": ["sts:AssumeRole"], "principals": [{"type": "Service", "identifiers": ["lambda.amazonaws.com", service]}]}]},
		"after_unknown": {"json": true, "statement": [{}]},
	},
}

test_unknown_which_document if {
	either := sketch.refers([
		"data.aws_iam_policy_document.a.json", "data.aws_iam_policy_document.a",
		"data.aws_iam_policy_document.b.json", "data.aws_iam_policy_document.b",
	])
	role := sketch.partly("aws_iam_role.r", {"name": "r"}, {"assume_role_policy": true})
	plan := sketch.configured([_document("a", "ec2.amazonaws.com"), _document("b", "lambda.amazonaws.com"), role], {"aws_iam_role.r": {"assume_role_policy": either}})
	found := rule.deny with input as plan
	{[finding.kind, finding.detail] | some finding in found} == {[
		"unknown",
		"the plan does not tell which of several documents `assume_role_policy` is; in one of them, beside Lambda, ec2.amazonaws.com may take it",
	]}
}
