package rules.identity.condition_without_effect_test

import data.lib.sketch_test as sketch
import data.rules.identity.condition_without_effect as rule

_found(address, block) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.policy(address, [block])])
}

_queue(condition) := {finding.detail | some finding in _found("aws_sqs_queue_policy.p", {
	"Effect": "Allow",
	"Principal": "*",
	"Action": "sqs:SendMessage",
	"Resource": "*",
	"Condition": condition,
})}

test_deny_patterns_of_nothing if {
	_found("aws_iam_policy.p", {"Effect": "Allow", "Action": "kms:Decrypt", "Resource": "*", "Condition": {"StringLike": {"kms:ViaService": "*"}}}) == {{
		"kind": "violation",
		"address": "aws_iam_policy.p",
		"path": ["policy"],
		"detail": "in statement 1 of `policy`, kms:viaservice is held to *, which is anything",
	}}
	_queue({"ArnLike": {"aws:SourceArn": ["arn:aws:sns:eu-west-1:111122223333:t", "arn:*:*"]}}) == {"in statement 1 of `policy`, aws:sourcearn is held to arn:*:*, which is anything"}
	_queue({"IpAddress": {"aws:SourceIp": "0.0.0.0/0"}}) == {"in statement 1 of `policy`, aws:sourceip is held to 0.0.0.0/0, which is anything"}
}

test_deny_what_a_request_without_the_key_meets if {
	_queue({"StringEqualsIfExists": {"aws:PrincipalOrgID": "o-acme"}}) == {"in statement 1 of `policy`, a request without aws:principalorgid meets `stringequalsifexists`"}
	_queue({"ForAllValues:StringEquals": {"aws:SourceAccount": "111122223333"}}) == {"in statement 1 of `policy`, a request without aws:sourceaccount meets `forallvalues:stringequals`"}
}

test_allow_what_holds if {
	every condition in [
		{},
		{"StringEquals": {"aws:PrincipalOrgID": "o-acme"}},
		{"StringEqualsIfExists": {"aws:SourceVpce": "vpce-1"}, "StringEquals": {"aws:PrincipalOrgID": "o-acme"}},
		{"ArnLike": {"aws:SourceArn": "arn:*:*"}, "StringEquals": {"aws:SourceAccount": "111122223333"}},
		{"ForAllValues:StringEquals": {"aws:SourceAccount": "111122223333"}, "Null": {"aws:SourceAccount": "false"}},
		{"ForAllValues:StringEquals": {"aws:TagKeys": ["team"]}},
		{"StringLike": {"aws:RequestTag/team": "*"}},
		{"ForAnyValue:StringLike": {"aws:PrincipalOrgPaths": "o-acme/r-1/*"}},
	] {
		_queue(condition) == set()
	}
}

_role(principal) := {finding.detail | some finding in denied} if {
	denied := rule.deny with input as sketch.plan([sketch.resource("aws_iam_role.r", {"assume_role_policy": json.marshal({"Statement": [{
		"Effect": "Allow",
		"Principal": principal,
		"Action": "sts:AssumeRole",
		"Condition": {"StringEqualsIfExists": {"aws:SourceAccount": "111122223333"}},
	}]})})])
}

test_allow_services_that_may_not_send_their_source if {
	_role({"Service": "lambda.amazonaws.com"}) == set()
	count(_role({"AWS": "arn:aws:iam::111122223333:root"})) == 1
}

_factor(effect, condition) := count(_found("aws_iam_policy.p", {"Effect": effect, "Action": "s3:GetObject", "Resource": "arn:a", "Condition": condition}))

test_deny_a_second_factor_that_access_keys_need_not_have if {
	_factor("Allow", {"BoolIfExists": {"aws:MultiFactorAuthPresent": "true"}}) == 1
	_factor("Deny", {"Bool": {"aws:MultiFactorAuthPresent": "false"}}) == 1
	_factor("Allow", {"Bool": {"aws:MultiFactorAuthPresent": "true"}}) == 0
	_factor("Deny", {"BoolIfExists": {"aws:MultiFactorAuthPresent": "false"}}) == 0
	_factor("Allow", {"StringEqualsIfExists": {"aws:SourceVpce": "vpce-1"}}) == 0
}

test_allow_a_deny_of_the_keys_absence if {
	bucket := sketch.policy("aws_s3_bucket_policy.p", [
		{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "false"}}},
		{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": {"Null": {"aws:MultiFactorAuthAge": true}}},
	])
	count(rule.deny) == 0 with input as sketch.plan([bucket])
}

_pattern(operator) := found if {
	condition := {"test": operator, "variable": "kms:ViaService"}
	statement := {"actions": ["kms:Decrypt"], "resources": ["arn:a"], "condition": [condition]}
	found := sketch.essence(rule.deny) with input as sketch.deferred(statement, {"condition": [{"values": true}]})
}

test_unknown_values_of_a_pattern if {
	_pattern("StringLike") == {{
		"kind": "unknown",
		"address": "aws_iam_policy.p",
		"path": ["policy"],
		"detail": "the plan does not know whether statement 1 of `policy` holds kms:viaservice to anything",
	}}
	_pattern("StringEquals") == set()
}
