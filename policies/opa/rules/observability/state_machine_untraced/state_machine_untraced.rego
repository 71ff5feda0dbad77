# METADATA
# title: A state machine starts no traces
# description: |
#   A state machine calls many services with one role; without a trace nobody can tell which of its calls came from which request.
#   `tracing_configuration.enabled` must be true.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/step-functions/latest/dg/concepts-xray-tracing.html
# custom:
#   id: state_machine_untraced
#   code: OB-016
#   severity: low
#   plane: observability
#   remediation: >-
#     Add `tracing_configuration { enabled = true }`; the role needs xray:PutTraceSegments and xray:PutTelemetryRecords.
#   since: 0.1.0
package rules.observability.state_machine_untraced

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some machine in plan.of_type("aws_sfn_state_machine")
	some gap in demand.one_of(machine, ["tracing_configuration", 0, "enabled"], {true})
	finding := result.gap(rego.metadata.chain(), machine, gap)
}
