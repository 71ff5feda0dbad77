# METADATA
# title: An API's access log does not tell who asked for what
# description: |
#   A line of an access log helps only when a query can read it and it can be joined with the others: it must be JSON, name the
#   request ($context.requestId or $context.extendedRequestId) and its caller (a $context.identity or $context.authorizer value;
#   the address that it came from counts). Otherwise whoever follows an attack has times and sizes. Not seen: whether the identity
#   fits the API's authorizer.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
# custom:
#   id: access_log_without_request
#   code: OB-019
#   severity: low
#   plane: observability
#   remediation: >-
#     Set `format` to a `jsonencode` of at least $context.requestId, $context.identity.sourceIp and the caller, such as
#     $context.authorizer.principalId.
#   since: 0.1.0
package rules.observability.access_log_without_request

import data.lib.plan
import data.lib.result

deny contains finding if {
	some type in ["aws_api_gateway_stage", "aws_apigatewayv2_stage"]
	some stage in plan.of_type(type)
	some index, settings in stage.change.after.access_log_settings
	flaws := _flaws(settings.format)
	count(flaws) > 0
	detail := sprintf("`format` %s", [concat(", ", sort(flaws))])
	finding := result.violation(rego.metadata.chain(), stage.address, ["access_log_settings", index, "format"], detail)
}

deny contains finding if {
	some type in ["aws_api_gateway_stage", "aws_apigatewayv2_stage"]
	some stage in plan.of_type(type)
	some index, marks in stage.change.after_unknown.access_log_settings
	marks.format == true
	detail := "the plan does not know `format`"
	finding := result.unknown(rego.metadata.chain(), stage.address, ["access_log_settings", index, "format"], detail)
}

_flaws(format) := {told |
	some told, pattern in {
		"is no JSON": `^\s*\{[\s\S]*\}\s*$`,
		"names no caller": `\$context\.(identity|authorizer)\.`,
		"names no request": `\$context\.(requestId|extendedRequestId)\b`,
	}
	not regex.match(pattern, format)
}
