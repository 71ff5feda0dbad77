# METADATA
# title: An API keeps no record of who called it
# description: |
#   Without access logs nobody can tell, after a leak, who asked for what: the functions behind the API do not see refused
#   requests, and seldom write the caller down. Each stage of a REST, HTTP or WebSocket API needs `access_log_settings`. What the
#   lines hold is another rule (access_log_without_request). Not seen: stages that an aws_api_gateway_deployment makes by its own
#   `stage_name`.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
# custom:
#   id: api_without_access_log
#   code: OB-018
#   severity: medium
#   plane: observability
#   remediation: >-
#     Add `access_log_settings` with the ARN of a log group and a JSON `format` that holds $context.requestId and the caller.
#   frameworks: ["Security Hub: APIGateway.9"]
#   since: 0.1.0
package rules.observability.api_without_access_log

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some type in ["aws_api_gateway_stage", "aws_apigatewayv2_stage"]
	some stage in plan.of_type(type)
	some gap in demand.present(stage, ["access_log_settings"])
	finding := result.gap(rego.metadata.chain(), stage, gap)
}
