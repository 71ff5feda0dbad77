# METADATA
# title: Everyone may use this queue
# description: |
#   An Allow to everyone (`*`, or NotPrincipal), and no condition that a stranger cannot meet: anybody in the world forges
#   messages for its consumers, or reads and deletes them; an anonymous request without any AWS account will do. It passes when
#   a condition pins an organisation, an account, a principal, a source ARN or an address on the network; what is left then is
#   judged by sender_beyond_organization, topic_or_queue_open_to_account and everyone_held_by_condition. Not seen: a Deny that
#   takes back what this gives, and policies that are no part of the plan.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html
# custom:
#   id: public_queue
#   code: EV-030
#   severity: critical
#   plane: event
#   remediation: Name the roles and services that use the queue; for a service, pin `aws:SourceArn` and `aws:SourceAccount`.
#   remediation_unknown: Write one document, or choose between the parts of it that are not about principals.
#   frameworks:
#   - "Security Hub: SQS.3"
#   since: 0.1.0
package rules.event.public_queue

import data.lib.result
import data.lib.sender

deny contains finding if {
	some grant in sender.grants.everyone
	sender.kinds[grant.policy.type] == "queue"
	detail := sprintf("%s allows everyone %s", [grant.block.name, sender.allowed(grant.block)])
	finding := result.in_policy(rego.metadata.chain(), grant.policy, detail)
}
