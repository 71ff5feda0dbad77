package rules.identity.escalation_by_changed_code_test

import data.lib.sketch_test as sketch
import data.rules.identity.escalation_by_changed_code as rule

_found(block) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.policy("aws_iam_policy.p", [object.union({"Effect": "Allow"}, block)])])
}

_finding(detail) := {{"kind": "violation", "address": "aws_iam_policy.p", "path": ["policy"], "detail": detail}}

test_deny_code_of_everything if {
	every action, resource in {
		"lambda:UpdateFunctionCode": "*",
		"lambda:Update*": "arn:aws:lambda:*:*:function:*",
		"glue:UpdateDevEndpoint": "*",
		"ssm:SendCommand": "arn:aws:ec2:*:*:instance/*",
		"states:UpdateStateMachine": "arn:aws:states:eu-west-1:111122223333:stateMachine:*",
		"ec2-instance-connect:SendSSHPublicKey": "*",
	} {
		_found({"Action": action, "Resource": resource}) == _finding(sprintf("statement 1 of `policy` allows %s on %s", [action, resource]))
	}
}

test_allow_named_tagged_and_reading if {
	_found({"Action": "lambda:UpdateFunctionCode", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:shop-*"}) == set()
	_found({"Action": "ssm:SendCommand", "Resource": "*", "Condition": {"StringEquals": {"ssm:resourceTag/team": "shop"}}}) == set()
	_found({"Action": ["lambda:GetFunction", "lambda:CreateEventSourceMapping"], "Resource": "*"}) == set()
}

test_unknown_how_many_functions if {
	found := sketch.essence(rule.deny) with input as sketch.deferred({"actions": ["lambda:UpdateFunctionCode"]}, {"resources": true})
	found == {{
		"kind": "unknown",
		"address": "aws_iam_policy.p",
		"path": ["policy"],
		"detail": "the plan does not know how many resources statement 1 of `policy` allows lambda:UpdateFunctionCode on",
	}}
}
