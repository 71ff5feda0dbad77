# METADATA
# title: A topic's or queue's policy names everyone and leaves it to a condition
# description: |
#   An Allow to `*` that only a source ARN or an address on the network narrows. A source ARN is meant for a service, which the
#   principal can name: then a slip in the condition opens nothing. An address names nobody: whoever sends from there, without
#   credentials even, may do it, and an address behind a NAT or a proxy is many. Conditions on the organisation or on principals
#   pass; on the account alone they are found by topic_or_queue_open_to_account. Not seen: whether the source is the right one.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-anonymous
# custom:
#   id: everyone_held_by_condition
#   code: EV-048
#   severity: low
#   plane: event
#   remediation: >-
#     Name the principal: the service that sends (with the condition on `aws:SourceArn`), or the roles.
#   remediation_unknown: Write one document, or choose between the parts of it that are not about principals.
#   since: 0.1.0
package rules.event.everyone_held_by_condition

import data.lib.result
import data.lib.sender

deny contains finding if {
	some grant in sender.grants.condition
	keys := {condition.key | some condition in grant.block.conditions}
	detail := sprintf("%s allows everyone %s, and nothing holds it but conditions on %s", [grant.block.name, sender.allowed(grant.block), result.list(keys)])
	finding := result.in_policy(rego.metadata.chain(), grant.policy, detail)
}
