package rules.identity.trust_beyond_organization_test

import data.lib.sketch_test as sketch
import data.rules.identity.trust_beyond_organization as rule

_role(principal, conditions) := sketch.resource("aws_iam_role.r", {"assume_role_policy": json.marshal({"Statement": [{
	"Effect": "Allow",
	"Principal": {"AWS": principal},
	"Action": "sts:AssumeRole",
	"Condition": conditions,
}]})})

_root := "arn:aws:iam::999988887777:root"

_factor := {"Bool": {"aws:MultiFactorAuthPresent": "true"}}

_found(principal, conditions, gate) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([_role(principal, conditions)]) with data.gate as gate
}

_finding(detail) := {"kind": "violation", "address": "aws_iam_role.r", "path": ["assume_role_policy"], "detail": detail}

_beyond := _finding("statement 1 of `assume_role_policy` lets all of arn:aws:iam::999988887777:root take it, in the organisation or not")

test_deny_a_foreign_account_behind_a_second_factor if {
	_found(_root, _factor, {"organization": "o-acme"}) == {_beyond}
}

test_deny_where_another_policy_names_the_organisation if {
	queue := sketch.policy("aws_sqs_queue_policy.q", [{
		"Effect": "Allow",
		"Principal": "*",
		"Action": "sqs:SendMessage",
		"Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-acme"}},
	}])
	found := sketch.essence(rule.deny) with input as sketch.plan([_role(_root, _factor), queue])
	found == {_beyond}
}

test_deny_another_organisation if {
	_found("*", {"StringEquals": {"aws:PrincipalOrgID": ["o-acme", "o-partner"]}}, {"organization": "o-acme"}) == {_finding("statement 1 of `assume_role_policy` lets in the organisation o-partner, not o-acme alone")}
}

test_allow_where_nobody_knows_the_organisation if _found(_root, _factor, {}) == set()

test_allow_members_trusted_accounts_vendors_and_roles if {
	gate := {"organization": "o-acme"}
	_found(_root, object.union(_factor, {"StringEquals": {"aws:PrincipalOrgID": "o-acme"}}), gate) == set()
	_found(_root, object.union(_factor, {"StringEquals": {"sts:ExternalId": "a"}}), gate) == set()
	_found("arn:aws:iam::999988887777:role/ci", _factor, gate) == set()
	_found(_root, _factor, object.union(gate, {"trusted_accounts": ["999988887777"]})) == set()
	_found("*", {"StringNotEquals": {"aws:PrincipalOrgID": "o-partner"}}, gate) == set()
}

test_allow_what_another_rule_reports if _found(_root, {}, {"organization": "o-acme"}) == set()

test_unknown_condition_beside_the_factor if {
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
				"condition": [
					{"test": "Bool", "variable": "aws:MultiFactorAuthPresent", "values": ["true"]},
					{"test": "StringEquals", "variable": "aws:PrincipalOrgID", "values": null},
				],
			}]},
			"after_unknown": {"json": true, "statement": [{"condition": [{}, {"values": true}]}]},
		},
	}
	role := sketch.partly("aws_iam_role.r", {}, {"assume_role_policy": true})
	references := sketch.refers(["data.aws_iam_policy_document.t.json", "data.aws_iam_policy_document.t"])
	found := sketch.essence(rule.deny) with input as sketch.configured([document, role], {"aws_iam_role.r": {"assume_role_policy": references}})
	{finding.kind | some finding in found} == {"unknown"}
}
