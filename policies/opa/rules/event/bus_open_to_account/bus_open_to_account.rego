# METADATA
# title: A whole account may put events on this bus
# description: |
#   An account's number or its root as a principal stands for every role and user that this account's administrators let
#   publish: one leaked key of any of them forges events that yours believe, and the account keeps the right when it leaves the
#   organisation. So does `*` that only `aws:PrincipalAccount` or the like narrows. It passes when `aws:PrincipalOrgID` is
#   pinned, or `aws:PrincipalArn` to named principals. An aws_cloudwatch_event_permission for an account can pin nothing. Bound
#   to the organisation, bus_grant_unpinned still asks what may be sent. Not seen: whether the account is one's own, where a
#   statement is of little use and of little harm.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-conditions.html
# custom:
#   id: bus_open_to_account
#   code: EV-024
#   severity: high
#   plane: event
#   remediation: >-
#     Write aws_cloudwatch_event_bus_policy; name the roles that publish, or bind the account by `aws:PrincipalOrgID` and pin
#     `events:source` and `events:detail-type`.
#   since: 0.1.0
package rules.event.bus_open_to_account

import data.lib.bus
import data.lib.plan
import data.lib.result

deny contains finding if {
	some grant in bus.grants.account
	detail := sprintf("%s lets %s put events, without a condition that pins aws:PrincipalOrgID", [grant.block.name, result.list(bus.wide(grant.block))])
	finding := result.in_policy(rego.metadata.chain(), grant.policy, detail)
}

deny contains finding if {
	some permission in plan.of_type("aws_cloudwatch_event_permission")
	account := plan.value(permission, "principal")
	account != "*"
	detail := sprintf("it lets %s put events of any source and type", [bus.who(account)])
	finding := result.violation(rego.metadata.chain(), permission.address, ["principal"], detail)
}
