# METADATA
# title: The plan removes evidence, or what collects it
# description: |
#   What hides an attacker best is a change that looks like housekeeping: a trail, log group, flow log, alarm, metric filter,
#   detector or recorder that the plan deletes, switches off or narrows, and a log group whose retention it shortens or which it
#   makes anew. A change that was meant is waived, with a reason that stays. A trail, alarm or flow log that is made anew goes on,
#   and is not reported; nor is what a `removed` block only forgets. Not seen: the bucket that holds a trail's files, which is a
#   store (store_deleted_or_replaced), a selector that asks for less, and changes outside of Terraform.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_detect_investigate_events_app_service_logging.html
# custom:
#   id: evidence_removed
#   code: OB-010
#   severity: high
#   plane: observability
#   remediation: >-
#     Leave it as it was; when the change is meant, keep the old logs (`removed` with `destroy = false`) and waive this finding
#     with the reason.
#   remediation_unknown: >-
#     Write the switch as a literal or a variable, so that the plan tells whether it goes off.
#   since: 0.1.0
package rules.observability.evidence_removed

import data.lib.demand
import data.lib.evidence
import data.lib.plan
import data.lib.result

deny contains finding if {
	some loss in evidence.losses
	finding := result.violation(rego.metadata.chain(), loss.address, loss.path, loss.detail)
}

# Off from the start is off, too: these exist once in an account, whoever made them.
deny contains finding if {
	some type, switch in {"aws_guardduty_detector": "enable", "aws_config_configuration_recorder_status": "is_enabled"}
	some resource in plan.of_type(type)
	some gap in demand.none_of(resource, [switch], {false})
	finding := result.gap(rego.metadata.chain(), resource, gap)
}
