# METADATA
# title: Another account may invoke this function, whoever owns it
# description: |
#   A permission for a principal of an account that is neither this plan's own nor trusted (paved.yaml, `trusted_accounts`)
#   holds as long as that account exists, also when it has left the organisation, been sold or taken over: whoever is in it
#   then invokes the function. With `principal_org_id` it ends with the membership. A whole account (its number, its root)
#   means everyone in it that its administrators let. Accounts that a plan writes out without asking for its own count as
#   foreign. Not seen: a principal that the plan does not know, which mostly is a role that it makes; sources of services in
#   other accounts.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
# custom:
#   id: foreign_permission_without_organization
#   code: EV-009
#   severity: medium
#   plane: event
#   remediation: >-
#     Set `principal_org_id` to the organisation that the account must belong to; or list the account under `trusted_accounts`
#     in paved.yaml.
#   since: 0.1.0
package rules.event.foreign_permission_without_organization

import data.lib.account
import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some permission in plan.of_type("aws_lambda_permission")
	principal := plan.value(permission, "principal")
	account.is_foreign(account.of_principal(principal))
	demand.said(permission, ["principal_org_id"]).answer == "absent"
	detail := sprintf("`principal` is %s%s, and there is no `principal_org_id`", [_whole(principal), principal])
	finding := result.violation(rego.metadata.chain(), permission.address, ["principal_org_id"], detail)
}

_whole(principal) := "the whole account " if account.is_whole(principal)

_whole(principal) := "" if not account.is_whole(principal)
