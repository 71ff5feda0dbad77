package rules.event.permission_beyond_invocation_test

import data.lib.sketch_test as sketch
import data.rules.event.permission_beyond_invocation as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_lambda_permission.p", after, unknown)])
}

_finding(kind, path, detail) := {"kind": kind, "address": "aws_lambda_permission.p", "path": path, "detail": detail}

test_deny_more_than_invocation if {
	every action in ["lambda:*", "lambda:UpdateFunctionCode", "lambda:GetFunction", "lambda:Invoke*"] {
		_found({"principal": "s3.amazonaws.com", "action": action}, {}) == {_finding(
			"violation",
			["action"],
			sprintf("`action` is \"%s\"", [action]),
		)}
	}
}

test_allow_invocation if {
	every action in ["lambda:InvokeFunction", "lambda:InvokeFunctionUrl", "lambda:InvokeAsync"] {
		_found({"principal": "s3.amazonaws.com", "action": action}, {}) == set()
	}
	_found({"principal": "replicator.lambda.amazonaws.com", "action": "lambda:GetFunction"}, {}) == set()
}

test_unknown_action if {
	_found({"principal": "s3.amazonaws.com"}, {"action": true}) == {_finding("unknown", ["action"], "the plan does not know `action`")}
}
