# METADATA
# title: All of another account may take this role
# description: |
#   The trust policy names a whole account that is neither one's own nor trusted (`trusted_accounts` in paved.yaml), and no
#   condition tells its callers apart: no `sts:ExternalId`, no second factor, no organisation, no role by `aws:PrincipalArn`.
#   Everyone there who may call `sts:AssumeRole` gets the role's rights, and where the account is a vendor's, so do its other
#   customers (the confused deputy). One's own accounts are those that the plan asks for (aws_caller_identity) or has resources
#   in. Not seen: a vendor's single role, which needs an external id too; whether the id is a secret of one customer.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html
# custom:
#   id: foreign_trust_without_external_id
#   code: ID-016
#   severity: high
#   plane: identity
#   remediation: >-
#     Name the one role that takes it, and for a vendor add `StringEquals` on `sts:ExternalId`; for an account of your own
#     organisation demand `aws:PrincipalOrgID`, or list it as `trusted_accounts` in paved.yaml.
#   remediation_unknown: >-
#     Write the condition's key, operator and number of values out, so that the plan knows them even while a value is unknown.
#   since: 0.1.0
package rules.identity.foreign_trust_without_external_id

import data.lib.account
import data.lib.result
import data.lib.trust

deny contains finding if {
	some grant in trust.grants
	accounts := {principal.id |
		some principal in grant.block.principals
		principal.type == "AWS"
		account.is_whole(principal.id)
		account.is_foreign(account.of_principal(principal.id))
	}
	count(accounts) > 0
	not trust.confined(grant)
	not trust.by_external_id(grant)
	not trust.by_second_factor(grant)
	detail := sprintf("%s of `%s` lets all of %s take it", [grant.block.name, grant.policy.attribute, result.list(accounts)])
	finding := trust.finding(rego.metadata.chain(), grant, detail)
}
