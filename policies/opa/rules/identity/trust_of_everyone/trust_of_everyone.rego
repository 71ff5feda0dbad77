# METADATA
# title: Anyone may take this role
# description: |
#   The trust policy lets in everyone (`*`, everyone but some, every service), or writes a principal in a way that means nobody
#   in particular (`arn:aws:iam::root` names no account, `arn:aws:iam::*:root` names all): whoever has an account anywhere gets
#   the role's rights. Conditions that only a circle of callers can meet (an organisation, an account, a source) pass, and so
#   does a Deny of everyone else; a second factor or an external id is no circle. IAM refuses some of these spellings when it
#   applies them, which is later than here. Not seen: whether the circle is the right one (trust_beyond_organization).
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-anonymous
# custom:
#   id: trust_of_everyone
#   code: ID-015
#   severity: critical
#   plane: identity
#   remediation: >-
#     Name the one service, role or account that takes the role; for many accounts of your own keep `*` and demand
#     `aws:PrincipalOrgID`.
#   remediation_unknown: >-
#     Write the condition's key, operator and number of values out, so that the plan knows them even while a value is unknown.
#   since: 0.1.0
package rules.identity.trust_of_everyone

import data.lib.result
import data.lib.statement
import data.lib.trust

deny contains finding if {
	some grant in trust.grants
	who := _nobody_in_particular(grant.block)
	count(who) > 0
	not trust.confined(grant)
	detail := sprintf("%s of `%s` lets %s take it", [grant.block.name, grant.policy.attribute, result.list(who)])
	finding := trust.finding(rego.metadata.chain(), grant, detail)
}

_nobody_in_particular(block) := {"everyone"} if {
	statement.anyone(block)
	count(block.not_principals) == 0
} else := {sprintf("everyone but %s", [result.list({principal.id | some principal in block.not_principals})])} if {
	count(block.not_principals) > 0
} else := {_told(principal) |
	some principal in block.principals
	_is_anybody(principal)
}

_is_anybody(principal) if {
	principal.type == "Service"
	regex.match(`^[*?]`, principal.id)
}

# No account in the ARN, or a pattern for one.
_is_anybody(principal) if {
	principal.type == "AWS"
	regex.match(`^arn:[^:]*:(iam|sts)::([^0-9:]*$|[^:]*[*?])`, principal.id)
}

_told(principal) := sprintf("every service (%s)", [principal.id]) if principal.type == "Service"

_told(principal) := sprintf("%s, which names no account,", [principal.id]) if principal.type == "AWS"
