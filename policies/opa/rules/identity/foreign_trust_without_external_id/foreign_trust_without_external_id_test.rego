package rules.identity.foreign_trust_without_external_id_test

import data.lib.sketch_test as sketch
import data.rules.identity.foreign_trust_without_external_id as rule

_role(principals, conditions) := sketch.resource("aws_iam_role.r", {"assume_role_policy": json.marshal({"Statement": [{
	"Effect": "Allow",
	"Principal": {"AWS": principals},
	"Action": "sts:AssumeRole",
	"Condition": conditions,
}]})})

_found(principals, conditions) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([_role(principals, conditions)])
}

_root := "arn:aws:iam::999988887777:root"

test_deny_all_of_a_foreign_account if {
	_found([_root, "111122223333"], {}) == {{
		"kind": "violation",
		"address": "aws_iam_role.r",
		"path": ["assume_role_policy"],
		"detail": "statement 1 of `assume_role_policy` lets all of 111122223333, arn:aws:iam::999988887777:root take it",
	}}
}

test_deny_conditions_that_tell_nobody_apart if {
	every condition in [
		{"StringEquals": {"sts:ExternalId": ""}},
		{"Bool": {"aws:MultiFactorAuthPresent": "false"}},
		{"StringLike": {"sts:ExternalId": "*"}},
		{"StringEqualsIfExists": {"aws:PrincipalOrgID": "o-acme"}},
	] {
		count(_found(_root, condition)) == 1
	}
}

test_allow_an_external_id_a_factor_a_role_or_an_organisation if {
	every condition in [
		{"StringEquals": {"sts:ExternalId": "acme-7"}},
		{"Bool": {"aws:MultiFactorAuthPresent": "true"}},
		{"StringEquals": {"aws:PrincipalOrgID": "o-acme"}},
		{"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::999988887777:role/ci"}},
	] {
		_found(_root, condition) == set()
	}
}

test_allow_one_role_an_own_and_a_trusted_account if {
	_found("arn:aws:iam::999988887777:role/ci", {}) == set()
	trusted := rule.deny with input as sketch.plan([_role(_root, {})]) with data.gate as {"trusted_accounts": ["999988887777"]}
	trusted == set()
	own := sketch.resource("aws_sqs_queue.q", {"arn": "arn:aws:sqs:eu-west-1:999988887777:q"})
	count(rule.deny) == 0 with input as sketch.plan([_role(_root, {}), own])
}

test_unknown_condition if {
	document := {
		"address": "data.aws_iam_policy_document.t",
		"mode": "data",
		"type": "aws_iam_policy_document",
		"name": "t",
		"change": {
			"actions": ["read"],
			"after": {"statement": [{
				"sid": "T",
				"actions": ["sts:AssumeRole"],
				"principals": [{"type": "AWS", "identifiers": [_root]}],
				"condition": [{"test": "StringEquals", "variable": null, "values": ["acme-7"]}],
			}]},
			"after_unknown": {"json": true, "statement": [{"condition": [{"variable": true}]}]},
		},
	}
	role := sketch.partly("aws_iam_role.r", {}, {"assume_role_policy": true})
	references := sketch.refers(["data.aws_iam_policy_document.t.json", "data.aws_iam_policy_document.t"])
	found := sketch.essence(rule.deny) with input as sketch.configured([document, role], {"aws_iam_role.r": {"assume_role_policy": references}})
	{[finding.kind, finding.detail] | some finding in found} == {[
		"unknown",
		"statement \"T\" of `assume_role_policy` lets all of arn:aws:iam::999988887777:root take it, unless a condition that the plan does not know holds it back",
	]}
}
