# METADATA
# title: A service may use this topic or queue for anybody
# description: |
#   An Allow to an AWS service, and no condition pins whose resource it acts for (`aws:SourceArn`, `aws:SourceAccount`,
#   `aws:SourceOrgID`): anybody has the same service send from a bucket, topic or rule of their own account (the confused
#   deputy), and the consumers believe it. EventBridge on a topic passes, since it sends no such keys to SNS; there, give the
#   target a role. Not seen: that S3 needs the account beside the ARN, which holds none, and services that send neither.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
# custom:
#   id: service_sender_without_source
#   code: EV-031
#   severity: high
#   plane: event
#   remediation: Add conditions on `aws:SourceArn` (the one topic, rule or bucket) and `aws:SourceAccount`.
#   remediation_unknown: Write one document, or choose between the parts of it that are not about principals.
#   since: 0.1.0
package rules.event.service_sender_without_source

import data.lib.result
import data.lib.sender

deny contains finding if {
	some grant in sender.grants.services
	detail := sprintf("%s allows %s %s, and no condition says for whose resource", [
		grant.block.name,
		result.list(sender.services(grant)),
		sender.allowed(grant.block),
	])
	finding := result.in_policy(rego.metadata.chain(), grant.policy, detail)
}
