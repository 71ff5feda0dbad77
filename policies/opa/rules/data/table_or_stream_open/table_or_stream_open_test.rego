package rules.data.table_or_stream_open_test

import data.lib.sketch_test as sketch
import data.rules.data.table_or_stream_open

_table := "aws_dynamodb_resource_policy.p"

_statement(principal, condition) := {
	"Effect": "Allow",
	"Principal": principal,
	"Action": "dynamodb:GetItem",
	"Resource": "*",
	"Condition": condition,
}

_found(address, principal, condition) := found if {
	policy := sketch.policy(address, [_statement(principal, condition)])
	found := sketch.essence(table_or_stream_open.deny) with input as sketch.plan([policy])
}

_finding(address, detail) := {{"kind": "violation", "address": address, "path": ["policy"], "detail": detail}}

_role := {"AWS": "arn:aws:iam::111122223333:role/reports"}

test_deny_everyone if {
	every address in [_table, "aws_kinesis_resource_policy.p"] {
		_found(address, "*", {}) == _finding(address, "statement 1 lets everyone dynamodb:GetItem")
	}
}

test_deny_a_strangers_account if {
	detail := "statement 1 lets account 111122223333, which is neither own nor trusted, dynamodb:GetItem"
	_found(_table, _role, {}) == _finding(_table, detail)
}

test_allow_the_organisation_and_trusted_accounts if {
	_found(_table, _role, {"StringEquals": {"aws:PrincipalOrgID": "o-acme000000"}}) == set()
	_found(_table, "*", {"StringEquals": {"aws:PrincipalOrgID": "o-acme000000"}}) == set()
	policy := sketch.policy(_table, [_statement(_role, {})])
	found := table_or_stream_open.deny with input as sketch.plan([policy]) with data.gate as {"trusted_accounts": ["111122223333"]}
	found == set()
}

test_allow_a_deny if {
	statement := object.union(_statement("*", {}), {"Effect": "Deny"})
	table_or_stream_open.deny == set() with input as sketch.plan([sketch.policy(_table, [statement])])
}

test_unknown_principal if {
	document := {
		"address": "data.aws_iam_policy_document.d",
		"mode": "data",
		"type": "aws_iam_policy_document",
		"name": "d",
		"change": {
			"actions": ["read"],
			"after": {"statement": [{"actions": ["dynamodb:GetItem"], "principals": [{"type": "AWS", "identifiers": [null]}]}]},
			"after_unknown": {"json": true, "statement": [{"principals": [{"identifiers": [true]}]}]},
		},
	}
	policy := sketch.partly(_table, {}, {"policy": true})
	references := sketch.refers(["data.aws_iam_policy_document.d.json", "data.aws_iam_policy_document.d"])
	found := sketch.essence(table_or_stream_open.deny) with input as sketch.configured([document, policy], {_table: {"policy": references}})
	found == {{
		"kind": "unknown",
		"address": _table,
		"path": ["policy"],
		"detail": "the plan does not know whom statement 1 lets dynamodb:GetItem",
	}}
}
