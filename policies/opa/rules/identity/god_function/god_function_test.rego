package rules.identity.god_function_test

import data.lib.sketch_test as sketch
import data.rules.identity.god_function as rule

_table(name) := sprintf("arn:aws:dynamodb:eu-west-1:111122223333:table/%s", [name])

_queue(name) := sprintf("arn:aws:sqs:eu-west-1:111122223333:%s", [name])

_statement(actions, resources) := {"Effect": "Allow", "Action": actions, "Resource": resources}

# Two to read, one to write, a secret, a bus.
_usual := [
	_statement(["dynamodb:GetItem", "dynamodb:Query"], [_table("orders"), _table("customers")]),
	_statement(["dynamodb:PutItem"], [_table("receipts")]),
	_statement(["secretsmanager:GetSecretValue"], ["arn:aws:secretsmanager:eu-west-1:111122223333:secret:payment-a1b2c3"]),
	_statement(["events:PutEvents"], ["arn:aws:events:eu-west-1:111122223333:event-bus/orders"]),
	_statement(["logs:PutLogEvents", "xray:PutTraceSegments"], ["*"]),
]

_with(statements, more) := found if {
	resources := array.concat(more, [
		sketch.resource("aws_iam_role.r", {"name": "r"}),
		sketch.resource("aws_lambda_function.f", {"function_name": "f", "role": "arn:aws:iam::111122223333:role/r"}),
		sketch.resource("aws_iam_role_policy.p", {"role": "r", "policy": json.marshal({"Statement": statements})}),
	])
	found := sketch.essence(rule.deny) with input as sketch.plan(resources)
}

_finding(kind, detail) := {"kind": kind, "address": "aws_lambda_function.f", "path": ["role"], "detail": detail}

_many := [
	_statement(["sqs:SendMessage", "sqs:SendMessageBatch"], [_queue("a"), _queue("b")]),
	_statement(["s3:*"], ["*"]),
]

test_allow_a_usual_function if _with(_usual, []) == set()

test_deny_one_that_does_everything if {
	_with(array.concat(_usual, _many), []) == {_finding("violation", "it scores 17, and 15 is too much: 3 channels to send through; 5 services (dynamodb, events, s3, secretsmanager, sqs); 7 data stores; it reads and writes")}
}

_url(after, unknown) := sketch.partly("aws_lambda_function_url.u", object.union({"function_name": "f"}, after), unknown)

_nearly := array.concat(_usual, [_statement(["sqs:SendMessage"], [_queue("a"), _queue("b")])])

test_deny_what_a_public_door_makes_too_much if {
	_with(_nearly, []) == set()
	_with(_nearly, [_url({"authorization_type": "NONE"}, {})]) == {_finding("violation", "it scores 16, and 15 is too much: 3 channels to send through; 4 data stores; 4 services (dynamodb, events, secretsmanager, sqs); a public door; it reads and writes")}
	_with(_nearly, [_url({"authorization_type": "AWS_IAM"}, {})]) == set()
}

test_unknown_door if {
	_with(_nearly, [_url({}, {"authorization_type": true})]) == {_finding("unknown", "it scores 16, and 15 is too much: 3 channels to send through; 4 data stores; 4 services (dynamodb, events, secretsmanager, sqs); a door that the plan does not know to be public; it reads and writes")}
	_with(_usual, [_url({}, {"authorization_type": true})]) == set()
}
