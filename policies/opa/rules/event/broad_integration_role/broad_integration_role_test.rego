package rules.event.broad_integration_role_test

import data.lib.sketch_test as sketch
import data.rules.event.broad_integration_role as rule

_integration := sketch.resource("aws_api_gateway_integration.i", {"type": "AWS", "credentials": "arn:aws:iam::111122223333:role/r"})

_role := sketch.resource("aws_iam_role.r", {"name": "r"})

_may(actions, resource) := sketch.resource("aws_iam_role_policy.p", {"role": "r", "policy": json.marshal({"Statement": [{
	"Effect": "Allow",
	"Action": actions,
	"Resource": resource,
}]})})

_found(resources) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan(resources)
}

_finding(kind, detail) := {"kind": kind, "address": "aws_api_gateway_integration.i", "path": ["credentials"], "detail": detail}

_allowed(right) := _finding("violation", sprintf("it acts as aws_iam_role.r, which is allowed %s", [right]))

test_deny_all_of_a_service_and_every_resource if {
	_found([_integration, _role, _may("sqs:*", "arn:aws:sqs:eu-west-1:111122223333:orders")]) == {_allowed("sqs:*")}
	_found([_integration, _role, _may("*", "*")]) == {_allowed("*")}
	_found([_integration, _role, _may("sqs:SendMessage", "*")]) == {_allowed("sqs:SendMessage on every resource")}
}

test_deny_managed_policies if {
	attached := sketch.resource("aws_iam_role_policy_attachment.a", {"role": "r", "policy_arn": "arn:aws:iam::aws:policy/AmazonSQSFullAccess"})
	_found([_integration, _role, attached]) == {_allowed("arn:aws:iam::aws:policy/AmazonSQSFullAccess")}
}

test_deny_other_doors if {
	every type, attribute in {"aws_apigatewayv2_integration": "credentials_arn", "aws_appsync_datasource": "service_role_arn"} {
		address := sprintf("%s.i", [type])
		door := sketch.resource(address, {attribute: "arn:aws:iam::111122223333:role/r"})
		_found([door, _role, _may("sqs:*", "*")]) == {{
			"kind": "violation",
			"address": address,
			"path": [attribute],
			"detail": "it acts as aws_iam_role.r, which is allowed sqs:*",
		}}
	}
}

test_allow_one_call if {
	_found([_integration, _role, _may("sqs:SendMessage", "arn:aws:sqs:eu-west-1:111122223333:orders")]) == set()
	_found([_integration, _role, _may("xray:PutTraceSegments", "*")]) == set()
}

test_allow_the_caller_and_nobody if {
	every credentials in ["arn:aws:iam::*:user/*", null] {
		_found([sketch.resource("aws_api_gateway_integration.i", {"credentials": credentials})]) == set()
	}
}

test_unknown_role_and_policy if {
	_found([_integration]) == {_finding("unknown", "the plan does not tell which role `credentials` is, or does not hold it")}
	opaque := sketch.partly("aws_iam_role_policy.p", {"role": "r"}, {"policy": true})
	_found([_integration, _role, opaque]) == {_finding(
		"unknown",
		"it acts as aws_iam_role.r, and what that may do is not all in the plan: aws_iam_role_policy.p cannot be read",
	)}
}

test_unknown_which_role if {
	integration := sketch.partly("aws_api_gateway_integration.i", {"type": "AWS"}, {"credentials": true})
	roles := [sketch.partly("aws_iam_role.r", {"name": "r"}, {"arn": true}), sketch.partly("aws_iam_role.s", {"name": "s"}, {"arn": true})]
	expressions := {"aws_api_gateway_integration.i": {"credentials": sketch.refers(["var.new", "aws_iam_role.r.arn", "aws_iam_role.s.arn"])}}
	found := sketch.essence(rule.deny) with input as sketch.configured(array.concat(roles, [integration, _may("sqs:*", "*")]), expressions)
	found == {_finding("unknown", "perhaps it acts as aws_iam_role.r, which is allowed sqs:*")}
}
