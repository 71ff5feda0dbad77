package rules.data.secret_policy_open_test

import data.lib.sketch_test as sketch
import data.rules.data.secret_policy_open as rule

_address := "aws_secretsmanager_secret_policy.p"

_statement(principal, condition) := {
	"Effect": "Allow",
	"Principal": principal,
	"Action": "secretsmanager:GetSecretValue",
	"Resource": "*",
	"Condition": condition,
}

_found(address, principal, condition) := found if {
	policy := sketch.policy(address, [_statement(principal, condition)])
	found := sketch.essence(rule.deny) with input as sketch.plan([policy])
}

_finding(address, detail) := {{"kind": "violation", "address": address, "path": ["policy"], "detail": detail}}

_root := {"AWS": "arn:aws:iam::111122223333:root"}

test_deny_everyone if {
	every address in [_address, "aws_secretsmanager_secret.s"] {
		_found(address, "*", {}) == _finding(address, "statement 1 lets everyone secretsmanager:GetSecretValue")
	}
}

test_deny_a_strangers_whole_account if {
	detail := concat("", [
		"statement 1 lets the whole account arn:aws:iam::111122223333:root, which is neither own nor trusted, ",
		"secretsmanager:GetSecretValue",
	])
	_found(_address, _root, {}) == _finding(_address, detail)
}

test_allow_a_circle_and_one_role if {
	_found(_address, "*", {"StringEquals": {"aws:PrincipalOrgID": "o-acme000000"}}) == set()
	_found(_address, _root, {"StringEquals": {"aws:PrincipalOrgID": "o-acme000000"}}) == set()
	_found(_address, {"AWS": "arn:aws:iam::111122223333:role/orders"}, {}) == set()
	policy := sketch.policy(_address, [_statement(_root, {})])
	rule.deny == set() with input as sketch.plan([policy]) with data.gate as {"trusted_accounts": ["111122223333"]}
	denied := sketch.policy(_address, [object.union(_statement("*", {}), {"Effect": "Deny"})])
	rule.deny == set() with input as sketch.plan([denied])
}

test_unknown_principal if {
	document := {
		"address": "data.aws_iam_policy_document.d",
		"mode": "data",
		"type": "aws_iam_policy_document",
		"name": "d",
		"change": {
			"actions": ["read"],
			"after": {"statement": [{"actions": ["secretsmanager:*"], "principals": [{"type": "AWS", "identifiers": [null]}]}]},
			"after_unknown": {"json": true, "statement": [{"principals": [{"identifiers": [true]}]}]},
		},
	}
	policy := sketch.partly(_address, {}, {"policy": true})
	references := sketch.refers(["data.aws_iam_policy_document.d.json", "data.aws_iam_policy_document.d"])
	found := sketch.essence(rule.deny) with input as sketch.configured([document, policy], {_address: {"policy": references}})
	found == {{
		"kind": "unknown",
		"address": _address,
		"path": ["policy"],
		"detail": "the plan does not know whom statement 1 lets secretsmanager:*",
	}}
}
