package rules.identity.beyond_allowed_resources_test

import data.lib.sketch_test as sketch
import data.rules.identity.beyond_allowed_resources as rule

_call(name, expressions) := {name: {"expressions": expressions, "module": {}}}

_declares := {"allowed_resources": {"constant_value": []}}

_found(expressions, resources) := found if {
	plan := object.union(sketch.plan(resources), {"configuration": {"root_module": {"module_calls": _call("orders", expressions)}}})
	found := sketch.essence(rule.deny) with input as plan
}

_role := sketch.within("module.orders", "aws_iam_role.this", {"name": "orders"})

_arguments := {"role": "orders", "policy": json.marshal({"Statement": [{"Effect": "Allow", "Action": "dynamodb:Scan", "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/t"}]})}

_finding(address, path, given) := {{
	"kind": "violation",
	"address": address,
	"path": [path],
	"detail": sprintf("it gives module.orders.aws_iam_role.this %s, which `allowed_resources` of module.orders does not declare", [given]),
}}

test_deny_a_policy_from_outside if {
	policy := sketch.resource("aws_iam_role_policy.more", _arguments)
	_found(_declares, [_role, policy]) == _finding("aws_iam_role_policy.more", "policy", "dynamodb:Scan on arn:aws:dynamodb:eu-west-1:111122223333:table/t")
}

test_deny_an_attachment_from_outside if {
	arn := "arn:aws:iam::aws:policy/AmazonS3FullAccess"
	attachment := sketch.resource("aws_iam_role_policy_attachment.more", {"role": "orders", "policy_arn": arn})
	_found(_declares, [_role, attachment]) == _finding("aws_iam_role_policy_attachment.more", "policy_arn", arn)
}

test_allow_the_modules_own_policy if {
	_found(_declares, [_role, sketch.within("module.orders", "aws_iam_role_policy.own", _arguments)]) == set()
}

test_allow_modules_that_declare_nothing_and_other_roles if {
	policy := sketch.resource("aws_iam_role_policy.more", _arguments)
	_found({}, [_role, policy]) == set()
	_found(_declares, [_role, sketch.resource("aws_iam_role.r", {"name": "r"}), sketch.resource("aws_iam_role_policy.p", object.union(_arguments, {"role": "r"}))]) == set()
}

test_unknown_whose_role if {
	nameless := object.union(_role, {"change": {"after": {}, "after_unknown": {"name": true, "id": true}}})
	policy := sketch.partly("aws_iam_role_policy.more", {"policy": `{"Statement": []}`}, {"role": true})
	plan := object.union(sketch.plan([object.union(nameless, {"change": {"after": {"name": null}}}), policy]), {"configuration": {"root_module": {
		"module_calls": _call("orders", _declares),
		"resources": [{"address": "aws_iam_role_policy.more", "expressions": {"role": sketch.refers(["local.role"])}}],
	}}})
	found := sketch.essence(rule.deny) with input as plan
	found == {{
		"kind": "unknown",
		"address": "aws_iam_role_policy.more",
		"path": ["role"],
		"detail": concat("", [
			"the plan does not tell whose role `role` is; perhaps module.orders.aws_iam_role.this, ",
			"for which `allowed_resources` is declared",
		]),
	}}
}
