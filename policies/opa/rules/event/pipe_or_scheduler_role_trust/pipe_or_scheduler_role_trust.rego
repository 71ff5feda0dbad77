# METADATA
# title: Anybody's pipe or schedule may take this role
# description: |
#   A role trusts EventBridge Pipes or Scheduler, and no condition pins whose pipe or schedule (`aws:SourceArn`,
#   `aws:SourceAccount`): whoever can make the service act for another account's pipe has it take this role, and read and write
#   what the role may (the confused deputy, which AWS names for both services). A pinned ARN, account or organisation passes.
#   The same of other services is found by service_trust_without_source. Not seen: whether the source is the right one.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html
# custom:
#   id: pipe_or_scheduler_role_trust
#   code: EV-043
#   severity: medium
#   plane: event
#   remediation: >-
#     Add conditions on `aws:SourceAccount`, and on `aws:SourceArn` with the ARN of the pipe or of the schedule's group.
#   remediation_unknown: Write one document, or choose between the parts of it that are not about principals.
#   since: 0.1.0
package rules.event.pipe_or_scheduler_role_trust

import data.lib.exposure
import data.lib.result

deny contains finding if {
	some grant in exposure.to_services.aws_iam_role
	services := grant.services & {"pipes.amazonaws.com", "scheduler.amazonaws.com"}
	count(services) > 0
	detail := sprintf("%s lets %s take the role, and no condition says for whom", [grant.block.name, result.list(services)])
	finding := result.in_policy(rego.metadata.chain(), grant.policy, detail)
}
