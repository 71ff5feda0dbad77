# METADATA
# title: A state machine keeps no record of what it did, or too much of it
# description: |
#   An express workflow leaves no history at all but its log, and a standard one keeps its own for ninety days.
#   `logging_configuration.level` must be ALL, ERROR or FATAL. A machine of high sensitivity (lib.sensitivity) must not log its
#   data as well (`include_execution_data`): inputs and outputs would be open to whoever may read logs.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html
# custom:
#   id: state_machine_without_logs
#   code: OB-023
#   severity: medium
#   plane: observability
#   remediation: >-
#     Set `logging_configuration { level = "ERROR" }` with a `log_destination`, and no `include_execution_data` where the data is
#     sensitive.
#   frameworks: ["Security Hub: StepFunctions.1"]
#   since: 0.1.0
package rules.observability.state_machine_without_logs

import data.lib.demand
import data.lib.plan
import data.lib.result
import data.lib.sensitivity

deny contains finding if {
	some machine in plan.of_type("aws_sfn_state_machine")
	some gap in demand.one_of(machine, ["logging_configuration", 0, "level"], {"ALL", "ERROR", "FATAL"})
	finding := result.gap(rego.metadata.chain(), machine, gap)
}

deny contains finding if {
	some machine in plan.of_type("aws_sfn_state_machine")
	sensitivity.is_high(machine)
	some gap in demand.none_of(machine, ["logging_configuration", 0, "include_execution_data"], {true})
	finding := result.gap(rego.metadata.chain(), machine, gap)
}
