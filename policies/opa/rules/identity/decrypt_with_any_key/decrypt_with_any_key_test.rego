package rules.identity.decrypt_with_any_key_test

import data.lib.sketch_test as sketch
import data.rules.identity.decrypt_with_any_key as rule

_found(block) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.policy("aws_iam_policy.p", [object.union({"Effect": "Allow"}, block)])])
}

_finding(detail) := {"kind": "violation", "address": "aws_iam_policy.p", "path": ["policy"], "detail": detail}

_decrypt := {"Action": ["kms:Decrypt", "kms:GenerateDataKey"], "Resource": "*"}

_with(condition) := _found(object.union(_decrypt, {"Condition": condition}))

test_deny_every_key if {
	_found(_decrypt) == {_finding("statement 1 of `policy` allows kms:Decrypt on *")}
	_found({"Action": "kms:*", "Resource": ["arn:aws:kms:*:*:key/*", "arn:aws:kms:*:*:alias/*"]}) == {_finding("statement 1 of `policy` allows kms:* on arn:aws:kms:*:*:key/*")}
	_found({"Action": "kms:ReEncrypt*", "Resource": "*"}) == {_finding("statement 1 of `policy` allows kms:ReEncrypt* on *")}
}

test_deny_conditions_that_any_request_meets if {
	every condition in [
		{"StringLike": {"kms:ViaService": "*"}},
		{"StringEqualsIfExists": {"kms:ViaService": "s3.eu-west-1.amazonaws.com"}},
		{"StringEquals": {"kms:CallerAccount": "111122223333"}},
		{"StringEquals": {"aws:PrincipalTag/team": "shop"}},
	] {
		_with(condition) == {_finding("statement 1 of `policy` allows kms:Decrypt on *")}
	}
}

test_allow_named_keys_and_what_narrows if {
	_found({"Action": "kms:*", "Resource": "arn:aws:kms:eu-west-1:111122223333:key/1"}) == set()
	_found({"Action": "kms:Encrypt", "Resource": "*"}) == set()
	every condition in [
		{"StringLike": {"kms:ViaService": "dynamodb.*.amazonaws.com"}},
		{"StringEquals": {"kms:EncryptionContext:aws:s3:arn": "arn:aws:s3:::receipts"}},
		{"StringEquals": {"kms:EncryptionContext:tenant": "${aws:PrincipalTag/tenant}"}},
		{"ForAnyValue:StringEquals": {"kms:ResourceAliases": "alias/shop"}},
		{"StringEquals": {"aws:ResourceTag/team": "shop"}},
	] {
		_with(condition) == set()
	}
}

test_allow_what_other_rules_tell if {
	_found({"Action": "*", "Resource": "*"}) == set()
	_found({"NotAction": "iam:*", "Resource": "*"}) == set()
	_found({"Effect": "Deny", "Action": "kms:Decrypt", "Resource": "*"}) == set()
}

test_unknown_how_many_resources if {
	plan := sketch.deferred({"actions": ["kms:Decrypt"]}, {"resources": true})
	found := sketch.essence(rule.deny) with input as plan
	found == {{
		"kind": "unknown",
		"address": "aws_iam_policy.p",
		"path": ["policy"],
		"detail": "the plan does not know how many resources statement 1 of `policy` allows kms:Decrypt on",
	}}
}
