package rules.identity.read_any_secret_test

import data.lib.sketch_test as sketch
import data.rules.identity.read_any_secret as rule

_found(block) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.policy("aws_iam_policy.p", [object.union({"Effect": "Allow"}, block)])])
}

_finding(detail) := {{"kind": "violation", "address": "aws_iam_policy.p", "path": ["policy"], "detail": detail}}

test_deny_any_secret if {
	every action, resource in {
		"secretsmanager:GetSecretValue": "*",
		"secretsmanager:*": "arn:aws:secretsmanager:*:*:secret:*",
		"ssm:GetParameter": "arn:aws:ssm:eu-west-1:111122223333:parameter/*",
		"ssm:GetParameters": "arn:aws:ssm:*:*:parameter*",
		"ssm:Get*": "*",
	} {
		_found({"Action": action, "Resource": resource}) == _finding(sprintf("statement 1 of `policy` allows %s on %s", [action, resource]))
	}
}

test_allow_named_secrets_and_paths if {
	_found({"Action": "secretsmanager:GetSecretValue", "Resource": "arn:aws:secretsmanager:*:*:secret:shop/*"}) == set()
	_found({"Action": "ssm:GetParametersByPath", "Resource": "arn:aws:ssm:*:*:parameter/shop/*"}) == set()
	_found({"Action": "secretsmanager:GetSecretValue", "Resource": "arn:aws:secretsmanager:*:*:secret:shop-??????"}) == set()
}

test_allow_what_narrows_and_what_reads_no_secret if {
	every condition in [
		{"StringEquals": {"secretsmanager:ResourceTag/team": "shop"}},
		{"ArnLike": {"secretsmanager:SecretId": "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop-*"}},
	] {
		_found({"Action": "secretsmanager:GetSecretValue", "Resource": "*", "Condition": condition}) == set()
	}
	_found({"Action": ["secretsmanager:ListSecrets", "secretsmanager:BatchGetSecretValue", "ssm:DescribeParameters"], "Resource": "*"}) == set()
}

test_unknown_how_many_secrets if {
	found := sketch.essence(rule.deny) with input as sketch.deferred({"actions": ["ssm:GetParameter"]}, {"resources": true})
	found == {{
		"kind": "unknown",
		"address": "aws_iam_policy.p",
		"path": ["policy"],
		"detail": "the plan does not know how many resources statement 1 of `policy` allows ssm:GetParameter on",
	}}
}
