# METADATA
# title: Tables that several tenants share
# description: |
#   By tag: `tenancy` is multi, multi-tenant, pooled or shared; or `multi_tenant` is true.
# scope: package
package lib.tenant

import data.lib.configuration
import data.lib.plan

tables := {table.address |
	some table in plan.of_type("aws_dynamodb_table")
	_is_shared(object.union(_map(table, "tags_all"), _map(table, "tags")))
}

_map(table, name) := tags if {
	tags := plan.value(table, name)
	is_object(tags)
} else := {}

_is_shared(tags) if {
	some name, value in tags
	lower(replace(name, "-", "_")) in {"tenancy", "tenancy_model", "tenant_model"}
	lower(replace(value, "_", "-")) in {"multi", "multi-tenant", "multitenant", "pool", "pooled", "shared"}
}

_is_shared(tags) if {
	some name, value in tags
	lower(replace(name, "-", "_")) in {"multi_tenant", "multitenant"}
	lower(value) in {"true", "yes", "1"}
}

# Tables whose tags the plan does not know: the provider knows none of them where it lacks one. They tell something only beside
# tables that are shared.
unsure_tables := {table.address |
	count(tables) > 0
	some table in plan.of_type("aws_dynamodb_table")
	not tables[table.address]
	plan.is_unknown(table, "tags")
	configuration.is_set(table, "tags")
}

# {in lower case: as AWS writes it}
item_actions := {lower(name): name |
	some name in [
		"dynamodb:BatchGetItem", "dynamodb:BatchWriteItem", "dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query",
		"dynamodb:Scan", "dynamodb:UpdateItem",
	]
}

# Why a statement reaches more than one tenant's items; undefined where a condition holds it to some.
crosses(block, _) := "no condition on `dynamodb:LeadingKeys` or `dynamodb:Attributes` holds it to one tenant's items" if {
	not _narrows(block, `^(forallvalues:)?string(equals|equalsignorecase|like)$`)
}

crosses(block, actions) := "`ForAllValues` is true for dynamodb:Scan, which names no key" if {
	_narrows(block, `^(forallvalues:)?string(equals|equalsignorecase|like)$`)
	not _narrows(block, `^string(equals|equalsignorecase|like)$`)
	"dynamodb:Scan" in actions
	not _demands_key(block)
}

# A value that the plan does not know may be any, but it is one.
_narrows(block, operators) if {
	some condition in block.conditions
	condition.key in {"dynamodb:attributes", "dynamodb:leadingkeys"}
	not condition.unlisted
	regex.match(operators, condition.operator)
	every value in condition.values {
		not regex.match(`^[*?]*$`, value)
	}
}

_demands_key(block) if {
	some condition in block.conditions
	condition.key in {"dynamodb:attributes", "dynamodb:leadingkeys"}
	condition.operator == "null"
	"false" in condition.values
}
