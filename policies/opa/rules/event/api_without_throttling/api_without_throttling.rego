# METADATA
# title: An API takes as many requests as the account can bear
# description: |
#   Nothing of the stage's own limits how many requests it takes, so one client, or one loop in one, uses up what all APIs of
#   the account and region share, stops them, and runs up the bill of all that stands behind. REST stages pass with a
#   `throttling_rate_limit` for all methods or a usage plan, HTTP and WebSocket stages with one in `default_route_settings`.
#   Private REST APIs, and those whose policy does not let everyone in, are exempt. Not seen: limits of single methods and
#   routes; what a usage plan says, and that it only counts callers with a key; the stage that an HTTP API's `target` makes.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-throttling.html
# custom:
#   id: api_without_throttling
#   code: EV-019
#   severity: medium
#   plane: event
#   remediation: >-
#     Set `throttling_rate_limit` and `throttling_burst_limit`: for REST in aws_api_gateway_method_settings with `method_path
#     = "*/*"`, for HTTP in `default_route_settings`.
#   since: 0.1.0
package rules.event.api_without_throttling

import data.lib.api
import data.lib.demand
import data.lib.plan
import data.lib.result
import data.lib.throttling

deny contains finding if {
	some stage in _rest_stages
	not api.is_closed(stage)
	not throttling.is_limited(stage)
	detail := sprintf("no usage plan and no method settings limit the stage %s", [plan.value(stage, "stage_name")])
	gap := api.doubted({"kind": "violation", "path": [], "detail": detail}, api.doubts(stage) | _hidden)
	finding := result.gap(rego.metadata.chain(), stage, gap)
}

deny contains finding if {
	some stage in plan.of_type("aws_apigatewayv2_stage")
	some gap in demand.at_least(stage, ["default_route_settings", 0, "throttling_rate_limit"], 0.01)
	finding := result.gap(rego.metadata.chain(), stage, gap)
}

# A deployment may make a stage by itself.
_rest_stages := [stage |
	some type in ["aws_api_gateway_deployment", "aws_api_gateway_stage"]
	some stage in plan.of_type(type)
	plan.value(stage, "stage_name") != ""
]

_hidden := {sprintf("the plan does not tell what %s is for", [result.few(throttling.hidden)]) | count(throttling.hidden) > 0}
