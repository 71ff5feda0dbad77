# METADATA
# title: An API writes whole requests and answers into its log
# description: |
#   Data tracing logs headers and bodies as they are: tokens, passwords and customers' data, readable for whoever may read logs,
#   and kept as long as these. It is for debugging; `data_trace_enabled` must not be true in a REST stage's method settings or a
#   WebSocket stage's route settings.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
# custom:
#   id: data_trace_on
#   code: OB-021
#   severity: medium
#   plane: observability
#   remediation: >-
#     Remove `data_trace_enabled`, or set it to false.
#   since: 0.1.0
package rules.observability.data_trace_on

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some settings in plan.of_type("aws_api_gateway_method_settings")
	some gap in demand.none_of(settings, ["settings", 0, "data_trace_enabled"], {true})
	finding := result.gap(rego.metadata.chain(), settings, gap)
}

deny contains finding if {
	some stage in plan.of_type("aws_apigatewayv2_stage")
	some block in ["default_route_settings", "route_settings"]
	some index, _ in stage.change.after[block]
	some gap in demand.none_of(stage, [block, index, "data_trace_enabled"], {true})
	finding := result.gap(rego.metadata.chain(), stage, gap)
}
