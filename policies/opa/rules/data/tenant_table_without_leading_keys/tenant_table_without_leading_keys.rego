# METADATA
# title: A policy lets its holder read every tenant's items
# description: |
#   An identity policy allows reading or writing items of a table that holds several tenants' data, and no condition on
#   `dynamodb:LeadingKeys` or `dynamodb:Attributes` keeps requests to one tenant's: one flaw in the code that builds a key hands out
#   the other tenants' items. A table says that it is shared by a tag: `tenancy` is multi, multi-tenant, pooled or shared, or
#   `multi_tenant` is true. `ForAllValues` is true where a request has no key at all, so with it `dynamodb:Scan` and `PartiQLSelect`
#   read the whole table, unless a `Null` condition demands the key. `ForAnyValue` lets foreign keys through beside an own one.
#   Unknown where the plan does not tell a table's tags and another table is shared, or which table a statement is about. Not seen: the table's resource policy, policies
#   whose text is unknown (opaque_policy), whether the condition's value is the caller's own tenant, and who takes the role.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html
# - ref: https://docs.aws.amazon.com/prescriptive-guidance/latest/saas-multitenant-api-access-authorization/introduction.html
# custom:
#   id: tenant_table_without_leading_keys
#   code: DA-022
#   severity: high
#   plane: data
#   remediation: >-
#     Take the role with the tenant as a session tag, and add a `ForAllValues:StringEquals` condition on `dynamodb:LeadingKeys` with
#     `${aws:PrincipalTag/tenant}`; leave `dynamodb:Scan` out.
#   remediation_unknown: >-
#     Set the table's tags to values that the plan knows, and let the statement refer to its table itself, in a `statement` block.
#   since: 0.1.0
package rules.data.tenant_table_without_leading_keys

import data.lib.iam
import data.lib.plan
import data.lib.reference
import data.lib.result
import data.lib.store
import data.lib.tenant

deny contains finding if {
	some grant in _item_grants
	tables := _tables(grant.block)
	count(tables) > 0
	reason := tenant.crosses(grant.block, grant.items)
	detail := sprintf("%s allows %s on %s, which is shared by tenants, and %s", [grant.block.name, result.few(grant.items), result.few(tables), reason])
	finding := result.in_policy(rego.metadata.chain(), grant.policy, detail)
}

deny contains finding if {
	count(tenant.tables) > 0
	some grant in _item_grants
	_may_name_any(grant.block)
	reason := tenant.crosses(grant.block, grant.items)
	detail := sprintf(
		"the plan does not tell whether %s is about %s, which is shared by tenants; it allows %s, and %s",
		[grant.block.name, result.few(tenant.tables), result.few(grant.items), reason],
	)
	finding := result.unknown(rego.metadata.chain(), grant.policy.address, [grant.policy.attribute], detail)
}

deny contains finding if {
	some table in tenant.unsure_tables
	detail := sprintf("the plan does not know its tags, which may say that tenants share it, as they do %s", [result.few(tenant.tables)])
	finding := result.unknown(rego.metadata.chain(), table, ["tags"], detail)
}

_item_grants := [object.union(grant, {"items": items}) |
	count(tenant.tables) > 0
	some grant in iam.grants_of_kind.identity
	items := {tenant.item_actions[name] | some name in grant.actions}
	count(items) > 0
]

_tables(block) := (store.of(block) & tenant.tables) | {table | "dynamodb" in store.whole(block); some table in tenant.tables}

# Its resources are not known, and nothing tells what they come from.
_may_name_any(block) if {
	"resources" in block.unknown
	not block.refers
}

_may_name_any(block) if {
	some node in block.refers
	not plan.resources[node]
	not reference.is_known(node)
	count(_tables(block)) == 0
}
