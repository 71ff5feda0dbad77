# METADATA
# title: Who may take the plan's roles
# description: |
#   Trust policies, statement by statement. What confines a statement may be written as its own condition, or as a Deny of
#   everyone else in the same policy.
# scope: package
package lib.trust

import data.lib.condition
import data.lib.iam
import data.lib.result
import data.lib.statement

# [{policy, block, actions}]: the Allow statements by which somebody takes a role. Tagging a session takes none.
grants := [grant | some grant in iam.grants_of_kind.trust; _takes_a_role(grant.block)]

_takes_a_role(block) if count(block.not_actions) > 0

_takes_a_role(block) if {
	some action in block.actions
	not lower(action) in {"sts:setcontext", "sts:setsourceidentity", "sts:tagsession"}
}

# Held to a circle of callers: AWS's list of keys (lib.condition), or strangers are denied.
confined(grant) if condition.confined(grant.block)

confined(grant) if _denying[grant.policy.address]

_denying := {policy.address |
	some policy in iam.policies
	policy.kind == "trust"
	some block in policy.statements
	block.effect == "Deny"
	statement.anyone(block)
	condition.excludes_strangers(block)
}

# A third party must say the id that was agreed on with it.
by_external_id(grant) if condition.pinned(grant.block, "sts:externalid")

# Whoever takes the role has shown a second factor. IfExists demands none of an access key.
by_second_factor(grant) if {
	some clause in grant.block.conditions
	_demands_factor(clause)
}

_demands_factor(clause) if {
	clause.operator == "bool"
	clause.key == "aws:multifactorauthpresent"
	{lower(value) | some value in clause.values} == {"true"}
}

_demands_factor(clause) if {
	clause.operator in {"numericlessthan", "numericlessthanequals"}
	clause.key == "aws:multifactorauthage"
}

# A finding about a grant that no condition holds back, as far as the plan tells.
finding(chain, grant, detail) := result.in_policy(chain, grant.policy, detail) if not _hides_condition(grant.block)

finding(chain, grant, detail) := result.unknown(
	chain, grant.policy.address, [grant.policy.attribute],
	sprintf("%s, unless a condition that the plan does not know holds it back", [detail]),
) if {
	_hides_condition(grant.block)
}

_hides_condition(block) if "condition" in block.unlisted

_hides_condition(block) if {
	some clause in block.conditions
	clause.unlisted
}
