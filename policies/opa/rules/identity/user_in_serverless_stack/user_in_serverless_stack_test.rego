package rules.identity.user_in_serverless_stack_test

import data.lib.sketch_test as sketch
import data.rules.identity.user_in_serverless_stack as rule

_user := sketch.resource("aws_iam_user.deploy", {"name": "deploy"})

_function := sketch.resource("aws_lambda_function.f", {})

test_deny_a_user_beside_a_function if {
	found := sketch.essence(rule.deny) with input as sketch.plan([_user, _function])
	found == {{
		"kind": "violation",
		"address": "aws_iam_user.deploy",
		"path": [],
		"detail": "`name` is deploy, beside aws_lambda_function.f",
	}}
}

test_allow_users_alone_roles_and_whole_accounts if {
	count(rule.deny) == 0 with input as sketch.plan([_user, sketch.resource("aws_s3_bucket.b", {})])
	count(rule.deny) == 0 with input as sketch.plan([sketch.resource("aws_iam_role.r", {}), _function])
	count(rule.deny) == 0 with input as sketch.plan([_user, _function]) with data.gate as {"account_root": true}
}
