package rules.event.public_endpoint_to_privileged_function_test

import data.lib.sketch_test as sketch
import data.rules.event.public_endpoint_to_privileged_function as rule

_door := sketch.resource("aws_lambda_function_url.u", {"function_name": "f", "authorization_type": "NONE"})

_function := {"function_name": "f", "role": "arn:aws:iam::111122223333:role/r"}

_role := sketch.resource("aws_iam_role.r", {"name": "r"})

_may(actions, resource) := sketch.resource("aws_iam_role_policy.p", {"role": "r", "policy": json.marshal({"Statement": [{
	"Effect": "Allow",
	"Action": actions,
	"Resource": resource,
}]})})

_found(function, others) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan(array.concat(
		[_door, _role, sketch.resource("aws_lambda_function.f", function)],
		others,
	))
}

_finding(kind, detail) := {"kind": kind, "address": "aws_lambda_function_url.u", "path": ["function_name"], "detail": detail}

test_deny_privileges_of_all_policies_together if {
	attached := sketch.resource("aws_iam_role_policy_attachment.a", {"role": "r", "policy_arn": "arn:aws:iam::aws:policy/AmazonS3FullAccess"})
	_found(_function, [_may(["sqs:SendMessage", "dynamodb:PutItem"], "arn:a"), attached]) == {_finding("violation", concat("", [
		"it calls aws_lambda_function.f, which is allowed ",
		"arn:aws:iam::aws:policy/AmazonS3FullAccess, dynamodb:PutItem",
	]))}
}

test_deny_handing_over_to_anyone if {
	_found(_function, [_may("lambda:InvokeFunction", "*")]) == {_finding(
		"violation",
		"it calls aws_lambda_function.f, which is allowed lambda:InvokeFunction on every resource",
	)}
}

test_deny_handing_over_to_all_of_a_kind if {
	every action, resource in {
		"secretsmanager:GetSecretValue": "arn:aws:secretsmanager:*:*:secret:*",
		"kms:Decrypt": "arn:aws:kms:eu-west-1:111122223333:key/*",
		"ssm:GetParameter": "arn:aws:ssm:*:*:parameter/*",
	} {
		_found(_function, [_may(action, resource)]) == {_finding(
			"violation",
			sprintf("it calls aws_lambda_function.f, which is allowed %s on every resource", [action]),
		)}
	}
	_found(_function, [_may("execute-api:Invoke", "arn:aws:execute-api:eu-west-1:111122223333:abcdef/*")]) == set()
}

test_unknown_authorization if {
	door := sketch.partly("aws_lambda_function_url.u", {"function_name": "f"}, {"authorization_type": true})
	resources := [door, _role, sketch.resource("aws_lambda_function.f", _function), _may("dynamodb:PutItem", "arn:a")]
	found := sketch.essence(rule.deny) with input as sketch.plan(resources)
	found == {_finding("unknown", concat("", [
		"the plan does not tell `authorization_type`; perhaps ",
		"it calls aws_lambda_function.f, which is allowed dynamodb:PutItem",
	]))}
}

test_allow_handing_over_secrets_and_logs if {
	_found(_function, [_may(["events:PutEvents", "secretsmanager:GetSecretValue", "logs:PutLogEvents", "kms:Decrypt"], "arn:a")]) == set()
	_found(_function, [_may(["xray:PutTraceSegments"], "*")]) == set()
}

test_allow_an_edge_function if {
	_found(object.union(_function, {"tags": {"tier": "edge"}}), [_may("dynamodb:PutItem", "arn:a")]) == set()
}

test_allow_a_door_where_callers_sign if {
	signed := sketch.resource("aws_lambda_function_url.u", {"function_name": "f", "authorization_type": "AWS_IAM"})
	resources := [signed, _role, sketch.resource("aws_lambda_function.f", _function), _may("dynamodb:*", "*")]
	count(rule.deny) == 0 with input as sketch.plan(resources)
}

test_unknown_role if {
	_found(object.union(_function, {"role": "arn:aws:iam::111122223333:role/elsewhere"}), []) == {_finding(
		"unknown",
		"it calls aws_lambda_function.f, and what that may do is not all in the plan: its role is not in this plan",
	)}
}

test_unknown_policy if {
	opaque := sketch.partly("aws_iam_role_policy.p", {"role": "r"}, {"policy": true})
	resources := [_door, _role, sketch.resource("aws_lambda_function.f", _function), opaque]
	plan := sketch.configured(resources, {"aws_iam_role_policy.p": {"policy": sketch.refers(["local.text"])}})
	found := sketch.essence(rule.deny) with input as plan
	found == {_finding("unknown", concat("", [
		"it calls aws_lambda_function.f, and what that may do is not all in the plan: ",
		"aws_iam_role_policy.p cannot be read",
	]))}
}

test_unknown_function if {
	_found(object.union(_function, {"function_name": "g"}), []) == {_finding(
		"unknown",
		"the plan does not tell which function `function_name` calls, or does not hold it",
	)}
}
