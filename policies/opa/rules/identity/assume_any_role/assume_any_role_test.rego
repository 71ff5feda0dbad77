package rules.identity.assume_any_role_test

import data.lib.sketch_test as sketch
import data.rules.identity.assume_any_role as rule

_found(block) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.policy("aws_iam_policy.p", [object.union({"Effect": "Allow"}, block)])])
}

test_deny_any_role if {
	every resource in ["*", "arn:aws:iam::*:role/*", "arn:aws:iam::111122223333:*"] {
		_found({"Action": ["sts:AssumeRole", "sts:TagSession"], "Resource": resource}) == {{
			"kind": "violation",
			"address": "aws_iam_policy.p",
			"path": ["policy"],
			"detail": sprintf("statement 1 of `policy` allows sts:AssumeRole on %s", [resource]),
		}}
	}
	{finding.detail | some finding in _found({"Action": "sts:*", "Resource": "*"})} == {"statement 1 of `policy` allows sts:* on *"}
}

test_allow_named_and_tagged_roles if {
	_found({"Action": "sts:AssumeRole", "Resource": "arn:aws:iam::*:role/deploy"}) == set()
	_found({"Action": "sts:AssumeRole", "Resource": "arn:aws:iam::111122223333:role/cdk-*"}) == set()
	_found({"Action": "sts:AssumeRole", "Resource": "*", "Condition": {"StringEquals": {"iam:ResourceTag/team": "shop"}}}) == set()
	_found({"Action": "sts:GetCallerIdentity", "Resource": "*"}) == set()
}

test_allow_trust_policies if {
	role := sketch.resource("aws_iam_role.r", {"assume_role_policy": json.marshal({"Statement": [{
		"Effect": "Allow",
		"Principal": {"Service": "lambda.amazonaws.com"},
		"Action": "sts:AssumeRole",
	}]})})
	count(rule.deny) == 0 with input as sketch.plan([role])
}

test_unknown_how_many_roles if {
	found := sketch.essence(rule.deny) with input as sketch.deferred({"actions": ["sts:AssumeRole"]}, {"resources": true})
	found == {{
		"kind": "unknown",
		"address": "aws_iam_policy.p",
		"path": ["policy"],
		"detail": "the plan does not know how many resources statement 1 of `policy` allows sts:AssumeRole on",
	}}
}
