package rules.event.foreign_layer_test

import data.lib.sketch_test as sketch
import data.rules.event.foreign_layer as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_lambda_function.f", after, unknown)])
}

_finding(kind, path, detail) := {"kind": kind, "address": "aws_lambda_function.f", "path": path, "detail": detail}

_layer(number, name) := concat("", ["arn:aws:lambda:eu-west-1:", number, ":layer:", name, ":7"])

_with(layer) := {"role": "arn:aws:iam::111122223333:role/orders", "layers": [layer]}

test_deny_a_stranger if {
	_found(_with(_layer("444455556666", "tracing")), {}) == {_finding("violation", ["layers"], "`layers` holds tracing of account 444455556666")}
}

test_allow_ones_own_and_trusted if {
	_found(_with(_layer("111122223333", "tracing")), {}) == set()
	_found(_with(_layer("444455556666", "tracing")), {}) == set() with data.gate as {"trusted_accounts": ["444455556666"]}
}

test_allow_what_aws_publishes if {
	_found(_with(_layer("580247275435", "LambdaInsightsExtension")), {}) == set()
	_found(_with(_layer("017000801446", "AWSLambdaPowertoolsTypeScriptV2")), {}) == set()
	_found(_with(_layer("015030872274", "AWS-Parameters-and-Secrets-Lambda-Extension")), {}) == set()
}

test_allow_what_this_plan_makes if _found({"layers": [null]}, {"layers": [true]}) == set()
