package rules.identity.escalation_by_credentials_test

import data.lib.sketch_test as sketch
import data.rules.identity.escalation_by_credentials as rule

_found(block) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.policy("aws_iam_policy.p", [object.union({"Effect": "Allow"}, block)])])
}

test_deny_credentials_of_every_user if {
	every action in ["iam:CreateAccessKey", "iam:CreateLoginProfile", "iam:UpdateLoginProfile", "iam:ResetServiceSpecificCredential"] {
		_found({"Action": [action, "iam:GetUser"], "Resource": "arn:aws:iam::*:user/*"}) == {{
			"kind": "violation",
			"address": "aws_iam_policy.p",
			"path": ["policy"],
			"detail": sprintf("statement 1 of `policy` allows %s on arn:aws:iam::*:user/*", [action]),
		}}
	}
}

test_deny_by_wildcard if {
	{finding.detail | some finding in _found({"Action": "iam:Create*", "Resource": "*"})} == {"statement 1 of `policy` allows iam:Create* on *"}
}

test_allow_own_and_named_users if {
	every user in ["${aws:username}", "*/${aws:username}", "deploy"] {
		_found({"Action": "iam:*AccessKey*", "Resource": concat("/", ["arn:aws:iam::*:user", user])}) == set()
	}
	_found({"Action": ["iam:DeleteAccessKey", "iam:ListAccessKeys"], "Resource": "*"}) == set()
	_found({"Action": "iam:CreateAccessKey", "Resource": "arn:aws:iam::*:role/*"}) == set()
}

test_unknown_how_many_users if {
	found := sketch.essence(rule.deny) with input as sketch.deferred({"actions": ["iam:CreateAccessKey"]}, {"resources": true})
	found == {{
		"kind": "unknown",
		"address": "aws_iam_policy.p",
		"path": ["policy"],
		"detail": "the plan does not know how many resources statement 1 of `policy` allows iam:CreateAccessKey on",
	}}
}
