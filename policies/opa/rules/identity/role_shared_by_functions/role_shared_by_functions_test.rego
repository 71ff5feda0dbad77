package rules.identity.role_shared_by_functions_test

import data.lib.sketch_test as sketch
import data.rules.identity.role_shared_by_functions as rule

_role := sketch.partly("aws_iam_role.shared", {"name": "shared"}, {"arn": true, "id": true})

_known(name, role) := sketch.resource(sprintf("aws_lambda_function.%s", [name]), {"function_name": name, "role": role})

_later(name) := sketch.partly(sprintf("aws_lambda_function.%s", [name]), {"function_name": name}, {"role": true})

_referring(references) := {
	"aws_lambda_function.a": {"role": sketch.refers(references)},
	"aws_lambda_function.b": {"role": sketch.refers(references)},
}

_found(resources, references) := found if {
	found := sketch.essence(rule.deny) with input as sketch.configured(resources, _referring(references))
}

_finding(kind, address, path, detail) := {"kind": kind, "address": address, "path": path, "detail": detail}

_shared := {_finding("violation", "aws_iam_role.shared", [], "aws_lambda_function.a, aws_lambda_function.b run as it")}

test_deny_one_role_by_reference_and_by_name if {
	_found([_role, _later("a"), _later("b")], ["aws_iam_role.shared.arn", "aws_iam_role.shared"]) == _shared
	arn := "arn:aws:iam::111122223333:role/shared"
	_found([_role, _known("a", arn), _known("b", arn)], []) == _shared
}

test_deny_a_role_of_another_stack if {
	arn := "arn:aws:iam::111122223333:role/elsewhere"
	_found([_known("a", arn), _known("b", arn)], []) == {_finding(
		"violation",
		"aws_lambda_function.a",
		["role"],
		"aws_lambda_function.a, aws_lambda_function.b run as arn:aws:iam::111122223333:role/elsewhere",
	)}
}

test_allow_a_role_each_and_one_function_in_two_regions if {
	_found([_known("a", "arn:aws:iam::111122223333:role/a"), _known("b", "arn:aws:iam::111122223333:role/b")], []) == set()
	arn := "arn:aws:iam::111122223333:role/orders"
	twins := [
		sketch.resource("aws_lambda_function.a", {"function_name": "orders", "role": arn}),
		sketch.resource("aws_lambda_function.b", {"function_name": "orders", "role": arn}),
	]
	_found(twins, []) == set()
}

test_deny_functions_whose_names_are_not_known if {
	unnamed := [
		sketch.resource("aws_lambda_function.a", {"role": "arn:aws:iam::111122223333:role/x"}),
		sketch.resource("aws_lambda_function.b", {"role": "arn:aws:iam::111122223333:role/x"}),
	]
	count(_found(unnamed, [])) == 1
}

test_unknown_one_local_or_one_resource if {
	_found([_later("a"), _later("b")], ["local.role"]) == {_finding(
		"unknown",
		"aws_lambda_function.a",
		["role"],
		"aws_lambda_function.a, aws_lambda_function.b take their role from local.role, and a plan does not tell what that is",
	)}
	made := sketch.partly("terraform_data.role", {}, {"output": true})
	[finding] := [finding | some finding in _found([made, _later("a"), _later("b")], ["terraform_data.role.output", "terraform_data.role"])]
	finding.detail == "aws_lambda_function.a, aws_lambda_function.b take their role from terraform_data.role, and a plan does not tell what that is"
}

test_allow_what_an_index_chooses if {
	_found([_later("a"), _later("b")], ["local.roles", "each.key"]) == set()
	_found([_later("a"), _later("b")], ["local.roles[\"a\"]", "local.roles"]) == set()
}
