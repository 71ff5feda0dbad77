package rules.data.tenant_table_without_leading_keys_test

import data.lib.sketch_test as sketch
import data.rules.data.tenant_table_without_leading_keys as rule

_arn := "arn:aws:dynamodb:eu-west-1:111122223333:table/orders"

_table(tags) := sketch.resource("aws_dynamodb_table.orders", {"name": "orders", "tags": tags})

_shared := _table({"tenancy": "multi"})

_found(table, statement) := found if {
	policy := sketch.policy("aws_iam_role_policy.p", [object.union({"Effect": "Allow", "Resource": _arn}, statement)])
	found := sketch.essence(rule.deny) with input as sketch.plan([table, policy])
}

_details(statement) := {finding.detail | some finding in _found(_shared, statement)}

_bare := "no condition on `dynamodb:LeadingKeys` or `dynamodb:Attributes` holds it to one tenant's items"

_own := {"ForAllValues:StringEquals": {"dynamodb:LeadingKeys": "${aws:PrincipalTag/tenant}"}}

test_deny_items_of_every_tenant if {
	_found(_shared, {"Action": "dynamodb:GetItem"}) == {{
		"kind": "violation",
		"address": "aws_iam_role_policy.p",
		"path": ["policy"],
		"detail": sprintf("statement 1 allows dynamodb:GetItem on aws_dynamodb_table.orders, which is shared by tenants, and %s", [_bare]),
	}}
	count(_found(_table({"Multi-Tenant": "true"}), {"Action": "dynamodb:Query", "Resource": "*"})) == 1
	count(_found(_table({"tenancy": "Pooled"}), {"Action": "dynamodb:Put*"})) == 1
}

test_deny_conditions_that_hold_nothing if {
	every condition in [
		{"ForAnyValue:StringEquals": {"dynamodb:LeadingKeys": "${aws:PrincipalTag/tenant}"}},
		{"ForAllValues:StringLike": {"dynamodb:LeadingKeys": "*"}},
		{"StringEqualsIfExists": {"dynamodb:LeadingKeys": "a"}},
		{"StringEquals": {"aws:PrincipalTag/tenant": "a"}},
	] {
		count(_found(_shared, {"Action": "dynamodb:GetItem", "Condition": condition})) == 1
	}
}

test_deny_a_scan_that_names_no_key if {
	_details({"Action": ["dynamodb:Query", "dynamodb:Scan"], "Condition": _own}) == {concat("", [
		"statement 1 allows dynamodb:Query, dynamodb:Scan on aws_dynamodb_table.orders, which is shared by tenants, ",
		"and `ForAllValues` is true for dynamodb:Scan, which names no key",
	])}
}

test_allow_one_tenants_items if {
	_details({"Action": ["dynamodb:GetItem", "dynamodb:Query"], "Condition": _own}) == set()
	demanded := object.union(_own, {"Null": {"dynamodb:LeadingKeys": "false"}})
	_details({"Action": "dynamodb:*", "Condition": demanded}) == set()
}

test_allow_other_tables_and_other_actions if {
	_found(_table({"tenancy": "single"}), {"Action": "dynamodb:GetItem"}) == set()
	_found(_table(null), {"Action": "dynamodb:GetItem"}) == set()
	_details({"Action": "dynamodb:DescribeTable"}) == set()
	_details({"Action": "dynamodb:GetItem", "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/invoices"}) == set()
	_details({"Action": "dynamodb:GetItem", "Effect": "Deny"}) == set()
}

_deferred(references) := found if {
	document := {
		"address": "data.aws_iam_policy_document.d",
		"mode": "data",
		"type": "aws_iam_policy_document",
		"name": "d",
		"change": {
			"actions": ["read"],
			"after": {"statement": [{"actions": ["dynamodb:GetItem"], "resources": [null]}]},
			"after_unknown": {"json": true, "statement": [{"resources": [true]}]},
		},
	}
	policy := sketch.partly("aws_iam_role_policy.p", {}, {"policy": true})
	json_ := sketch.refers(["data.aws_iam_policy_document.d.json", "data.aws_iam_policy_document.d"])
	plan := sketch.plan([_shared, document, policy])
	blocks := {"configuration": {"root_module": {"resources": [
		{"address": "aws_iam_role_policy.p", "expressions": {"policy": json_}},
		{
			"address": "data.aws_iam_policy_document.d",
			"expressions": {"statement": [{"resources": sketch.refers(references)}]},
		},
		{"address": "aws_dynamodb_table.orders", "expressions": {"name": {}}},
	]}}}
	found := sketch.essence(rule.deny) with input as object.union(plan, blocks)
}

test_deny_by_reference if {
	{finding.kind | some finding in _deferred(["aws_dynamodb_table.orders.arn", "aws_dynamodb_table.orders"])} == {"violation"}
}

test_unknown_table_of_a_statement if {
	_deferred(["local.arn"]) == {{
		"kind": "unknown",
		"address": "aws_iam_role_policy.p",
		"path": ["policy"],
		"detail": concat("", [
			"the plan does not tell whether statement 1 is about aws_dynamodb_table.orders, which is shared by tenants; ",
			"it allows dynamodb:GetItem, and ", _bare,
		]),
	}}
}

test_unknown_tags_beside_a_shared_table if {
	late := sketch.partly("aws_dynamodb_table.late", {"name": "late"}, {"tags": true})
	sketch.essence(rule.deny) == set() with input as sketch.plan([late])
	sketch.essence(rule.deny) == {{
		"kind": "unknown",
		"address": "aws_dynamodb_table.late",
		"path": ["tags"],
		"detail": "the plan does not know its tags, which may say that tenants share it, as they do aws_dynamodb_table.orders",
	}} with input as sketch.plan([_shared, late])
}
