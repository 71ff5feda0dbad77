# METADATA
# title: Another account may use this bus, topic or queue, in the organisation or not
# description: |
#   An Allow to principals of an account that is neither one's own nor trusted (`trusted_accounts` in paved.yaml), and no
#   condition pins the organisation (`aws:PrincipalOrgID`) or the source (`aws:SourceArn`, `aws:SourceAccount`): the account
#   keeps the right when it is sold, closed and given to somebody else, or was a slip of one digit. An account that is written
#   out is taken for a foreign one where the plan does not ask for its own (aws_caller_identity). A whole account on a bus is
#   found by bus_open_to_account. Not seen: whether an account belongs to the organisation.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalorgid
# custom:
#   id: sender_beyond_organization
#   code: EV-026
#   severity: high
#   plane: event
#   remediation: >-
#     Add a condition on `aws:PrincipalOrgID`; for a partner outside of the organisation, name its account in
#     `trusted_accounts`.
#   remediation_unknown: Write one document, or choose between the parts of it that are not about principals.
#   since: 0.1.0
package rules.event.sender_beyond_organization

import data.lib.account
import data.lib.bus
import data.lib.exposure
import data.lib.result
import data.lib.sender

deny contains finding if {
	some grant in sender.grants.strangers
	finding := result.in_policy(rego.metadata.chain(), grant.policy, _detail(grant.block))
}

deny contains finding if {
	some grant in exposure.to_strangers.aws_cloudwatch_event_bus_policy
	count(bus.wide(grant.block)) == 0
	not sender.names_source(grant.block)
	finding := result.in_policy(rego.metadata.chain(), grant.policy, _detail(grant.block))
}

_detail(block) := sprintf("%s allows %s %s, without a condition that pins aws:PrincipalOrgID", [
	block.name,
	result.few(_foreign(block)),
	sender.allowed(block),
])

_foreign(block) := {principal.id |
	some principal in block.principals
	account.is_foreign(account.of_principal(principal.id))
}
