# METADATA
# title: A role's trust reaches beyond the organisation
# description: |
#   Where the organisation is known (`organization` in paved.yaml, or another policy of the plan demands `aws:PrincipalOrgID`), a
#   trust policy that lets in another account demands it too: an account that leaves the organisation, or was never in it, keeps
#   its way in otherwise. Found: a whole account that is neither own nor trusted and is only held to a second factor, and an
#   organisation that is not the one in paved.yaml. Exempt: one role or user by ARN, an external id (a vendor is no member), and
#   an account without any condition, which foreign_trust_without_external_id reports. Not seen: everything, where nobody said
#   which organisation it is.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgid
# custom:
#   id: trust_beyond_organization
#   code: ID-017
#   severity: medium
#   plane: identity
#   remediation: >-
#     Add `StringEquals` on `aws:PrincipalOrgID` with your organisation's id, or name the one role that takes it; an account that
#     is as good as your own belongs into `trusted_accounts` of paved.yaml.
#   remediation_unknown: >-
#     Write the condition's key, operator and number of values out, so that the plan knows them even while a value is unknown.
#   since: 0.1.0
package rules.identity.trust_beyond_organization

import data.lib.account
import data.lib.iam
import data.lib.result
import data.lib.settings
import data.lib.trust

deny contains finding if {
	_knows_organization
	some grant in trust.grants
	accounts := {principal.id |
		some principal in grant.block.principals
		account.is_whole(principal.id)
		account.is_foreign(account.of_principal(principal.id))
	}
	count(accounts) > 0
	trust.by_second_factor(grant)
	not trust.confined(grant)
	not trust.by_external_id(grant)
	detail := sprintf("%s of `%s` lets all of %s take it, in the organisation or not", [grant.block.name, grant.policy.attribute, result.list(accounts)])
	finding := trust.finding(rego.metadata.chain(), grant, detail)
}

deny contains finding if {
	settings.organization != ""
	some grant in trust.grants
	some clause in grant.block.conditions
	clause.key == "aws:principalorgid"
	regex.match(`^(foranyvalue:|forallvalues:)?string(equals|like)`, clause.operator)
	strangers := {value | some value in clause.values; regex.match(`^o-[a-z0-9]+$`, value); value != settings.organization}
	count(strangers) > 0
	detail := sprintf("%s of `%s` lets in the organisation %s, not %s alone", [grant.block.name, grant.policy.attribute, result.list(strangers), settings.organization])
	finding := result.in_policy(rego.metadata.chain(), grant.policy, detail)
}

_knows_organization if settings.organization != ""

_knows_organization if {
	some grant in iam.grants
	some clause in grant.block.conditions
	clause.key == "aws:principalorgid"
}
