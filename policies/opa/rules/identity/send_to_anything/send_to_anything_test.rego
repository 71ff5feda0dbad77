package rules.identity.send_to_anything_test

import data.lib.sketch_test as sketch
import data.rules.identity.send_to_anything as rule

_found(block) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.policy("aws_iam_policy.p", [object.union({"Effect": "Allow"}, block)])])
}

_finding(detail) := {"kind": "violation", "address": "aws_iam_policy.p", "path": ["policy"], "detail": detail}

test_deny_any_receiver if {
	_found({"Action": ["events:PutEvents", "sns:Publish", "s3:GetObject"], "Resource": "*"}) == {_finding("statement 1 of `policy` allows events:PutEvents, sns:Publish on *")}
	_found({"Action": "lambda:*", "Resource": "arn:aws:lambda:*:*:function:*:*"}) == {_finding("statement 1 of `policy` allows lambda:* on arn:aws:lambda:*:*:function:*:*")}
}

test_deny_all_of_each_kind if {
	every action, resource in {
		"events:PutEvents": "arn:aws:events:eu-west-1:111122223333:event-bus/*",
		"kinesis:PutRecords": "arn:aws:kinesis:eu-west-1:111122223333:stream/*",
		"sns:Publish": "arn:aws:sns:eu-west-1:111122223333:*",
		"sqs:Send*": "arn:aws:sqs:*:*:*",
		"states:StartExecution": "arn:aws:states:eu-west-1:111122223333:stateMachine:*",
	} {
		_found({"Action": action, "Resource": resource}) == {_finding(sprintf("statement 1 of `policy` allows %s on %s", [action, resource]))}
	}
}

test_allow_named_receivers if {
	every resource in [
		"arn:aws:lambda:*:*:function:charge", "arn:aws:lambda:*:*:function:charge:*", "arn:aws:lambda:eu-west-1:111122223333:function:orders-*",
		"arn:aws:sqs:*:*:*",
	] {
		_found({"Action": "lambda:InvokeFunction", "Resource": resource}) == set()
	}
	_found({"Action": "sqs:ReceiveMessage", "Resource": "*"}) == set()
}

test_allow_what_other_rules_tell if {
	_found({"Action": "*", "Resource": "*"}) == set()
	_found({"NotAction": "iam:*", "Resource": "*"}) == set()
}

test_unknown_how_many_resources if {
	plan := sketch.deferred({"actions": ["sns:Publish"]}, {"resources": true})
	found := sketch.essence(rule.deny) with input as plan
	found == {{
		"kind": "unknown",
		"address": "aws_iam_policy.p",
		"path": ["policy"],
		"detail": "the plan does not know how many resources statement 1 of `policy` allows sns:Publish on",
	}}
}
