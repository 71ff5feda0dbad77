# METADATA
# title: What a rule's target does not take is lost
# description: |
#   A target without `dead_letter_config`: what EventBridge cannot deliver (no permission, a target that is gone or throttles
#   for a day) it drops, and nobody can tell what was lost; whoever takes a permission away silences the stream without a trace.
#   A queue whose ARN is not known yet is one. Not seen: whether the queue lets EventBridge send.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html
# custom:
#   id: rule_target_without_dead_letters
#   code: EV-033
#   severity: low
#   plane: event
#   remediation: Add `dead_letter_config` with a queue that the rule may send to.
#   remediation_unknown: Let a value that the plan knows decide whether there is a queue.
#   since: 0.1.0
package rules.event.rule_target_without_dead_letters

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some target in plan.of_type("aws_cloudwatch_event_target")
	some gap in _gaps(target)
	finding := result.gap(rego.metadata.chain(), target, gap)
}

# The configuration does not show `dynamic` blocks; no provider computes this one.
_gaps(target) := {{"kind": "unknown", "path": ["dead_letter_config"], "detail": "the plan does not know `dead_letter_config`"}} if {
	plan.is_unknown(target, "dead_letter_config")
} else := demand.present(target, ["dead_letter_config", 0, "arn"])
