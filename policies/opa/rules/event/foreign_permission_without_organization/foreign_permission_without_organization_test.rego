package rules.event.foreign_permission_without_organization_test

import data.lib.sketch_test as sketch
import data.rules.event.foreign_permission_without_organization as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_lambda_permission.p", after, unknown)])
}

_finding(kind, path, detail) := {"kind": kind, "address": "aws_lambda_permission.p", "path": path, "detail": detail}

test_deny_a_foreign_account if {
	_found({"principal": "111122223333"}, {}) == {_finding(
		"violation",
		["principal_org_id"],
		"`principal` is the whole account 111122223333, and there is no `principal_org_id`",
	)}
	_found({"principal": "arn:aws:iam::111122223333:role/partner", "principal_org_id": ""}, {}) == {_finding(
		"violation",
		["principal_org_id"],
		"`principal` is arn:aws:iam::111122223333:role/partner, and there is no `principal_org_id`",
	)}
}

test_allow_with_the_organisation if {
	_found({"principal": "111122223333", "principal_org_id": "o-acmeacme00"}, {}) == set()
	_found({"principal": "111122223333"}, {"principal_org_id": true}) == set()
}

test_allow_ones_own_and_trusted if {
	_found({"principal": "111122223333"}, {}) == set() with data.gate as {"trusted_accounts": ["111122223333"]}
	_found({"principal": "sns.amazonaws.com"}, {}) == set()
	_found({"principal": "*"}, {}) == set()
	_found({}, {"principal": true}) == set()
}
