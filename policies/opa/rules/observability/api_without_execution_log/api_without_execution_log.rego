# METADATA
# title: An API keeps no record of what it refused and why
# description: |
#   Execution logs tell what API Gateway itself did with a request: which authorizer, validation or integration refused it.
#   Without them, probing an API leaves nothing but status codes. A REST stage needs aws_api_gateway_method_settings for all
#   methods ("*/*") with `logging_level` ERROR or INFO; a WebSocket stage needs it in `default_route_settings`. HTTP APIs have no
#   execution logs. Settings are a stage's by reference to it, or by its name and API. Not seen: settings of single methods that
#   turn logs off again, and of other stacks.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
# custom:
#   id: api_without_execution_log
#   code: OB-020
#   severity: low
#   plane: observability
#   remediation: >-
#     Add an aws_api_gateway_method_settings with `method_path = "*/*"` and `settings { logging_level = "ERROR" }` for the stage.
#   frameworks: ["Security Hub: APIGateway.1"]
#   since: 0.1.0
package rules.observability.api_without_execution_log

import data.lib.api_stage
import data.lib.companion
import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some stage in plan.of_type("aws_api_gateway_stage")
	count(_of_all_methods(stage)) == 0
	finding := result.gap(rego.metadata.chain(), stage, _missing)
}

deny contains finding if {
	some stage in plan.of_type("aws_api_gateway_stage")
	some settings in _of_all_methods(stage)
	some gap in demand.one_of(settings, ["settings", 0, "logging_level"], _levels)
	finding := result.gap(rego.metadata.chain(), settings, gap)
}

_of_all_methods(stage) := [settings |
	some address in object.get(api_stage.settings, stage.address, set())
	settings := plan.resources[address]
	settings.change.after.method_path == "*/*"
]

_missing := {"kind": "unknown", "path": [], "detail": sprintf("the plan does not tell whose %s is", [result.few(api_stage.unsure)])} if {
	count(api_stage.unsure) > 0
} else := {"kind": "violation", "path": [], "detail": "no aws_api_gateway_method_settings for all of its methods (\"*/*\") refers to it"}

deny contains finding if {
	some stage in plan.of_type("aws_apigatewayv2_stage")
	some api in companion.target(stage, "api_id")
	plan.resources[api].change.after.protocol_type == "WEBSOCKET"
	some gap in demand.one_of(stage, ["default_route_settings", 0, "logging_level"], _levels)
	finding := result.gap(rego.metadata.chain(), stage, gap)
}

_levels := {"ERROR", "INFO"}
