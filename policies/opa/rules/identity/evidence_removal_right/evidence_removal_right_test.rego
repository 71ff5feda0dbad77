package rules.identity.evidence_removal_right_test

import data.lib.sketch_test as sketch
import data.rules.identity.evidence_removal_right as rule

_trusting(service) := sketch.resource("aws_iam_role.r", {"name": "r", "assume_role_policy": json.marshal({"Statement": [{
	"Effect": "Allow",
	"Principal": {"Service": service},
	"Action": "sts:AssumeRole",
}]})})

_may(action, resource) := sketch.resource("aws_iam_role_policy.p", {"role": "r", "policy": json.marshal({"Statement": [{
	"Effect": "Allow",
	"Action": action,
	"Resource": resource,
}]})})

_found(resources) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan(resources)
}

_finding(names) := {{
	"kind": "violation",
	"address": "aws_iam_role_policy.p",
	"path": ["policy"],
	"detail": sprintf("statement 1 of `policy` allows %s to the role aws_iam_role.r", [names]),
}}

test_deny_a_role_that_trusts_lambda if {
	own := "arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/f:*"
	_found([_trusting("lambda.amazonaws.com"), _may("logs:*", own)]) == _finding("logs:*")
	_found([_trusting("lambda.amazonaws.com"), _may(["cloudtrail:StopLogging", "logs:PutLogEvents"], "*")]) == _finding("cloudtrail:StopLogging")
}

test_deny_the_role_of_a_function if {
	function := sketch.resource("aws_lambda_function.f", {"function_name": "f", "role": "arn:aws:iam::111122223333:role/r"})
	_found([_trusting("edgelambda.amazonaws.com"), function, _may("logs:DeleteLogGroup", "*")]) == _finding("logs:DeleteLogGroup")
}

test_allow_writing_and_others_roles if {
	_found([_trusting("lambda.amazonaws.com"), _may(["logs:CreateLogStream", "logs:PutLogEvents", "logs:Describe*"], "*")]) == set()
	_found([_trusting("ec2.amazonaws.com"), _may("logs:DeleteLogGroup", "*")]) == set()
}

test_allow_what_other_rules_tell if {
	_found([_trusting("lambda.amazonaws.com"), _may("*", "*")]) == set()
}

test_unknown_is_which_of_two_documents if {
	policy := {"address": "aws_iam_role_policy.p", "type": "aws_iam_role_policy", "attribute": "policy", "kind": "identity", "certain": false}
	found := sketch.essence(rule.deny) with input as sketch.plan([_trusting("lambda.amazonaws.com"), _may("logs:*", "*")])
		with data.lib.reach.by_name as [{"policy": policy, "actions": {"logs:deleteloggroup"}, "block": {"name": "statement 1", "actions": {"logs:*"}}}]
	{finding.kind | some finding in found} == {"unknown"}
}
