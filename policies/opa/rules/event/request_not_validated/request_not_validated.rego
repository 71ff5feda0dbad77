# METADATA
# title: An API hands bodies on that it has not looked at
# description: |
#   A method that takes a body (POST, PUT, PATCH) without a request validator passes on whatever it is sent, well-formed or
#   not: each integration behind it must defend itself, and templates that build calls to AWS out of a body are the easiest to
#   break out of. Not seen: methods of any verb (ANY), which no one model fits; whether a model says anything; an OpenAPI
#   `body`. HTTP APIs have no validators.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html
# custom:
#   id: request_not_validated
#   code: EV-018
#   severity: low
#   plane: event
#   remediation: >-
#     Set `request_validator_id` to an aws_api_gateway_request_validator with `validate_request_body = true`, and
#     `request_models`.
#   since: 0.1.0
package rules.event.request_not_validated

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some method in plan.of_type("aws_api_gateway_method")
	plan.value(method, "http_method") in {"PATCH", "POST", "PUT"}
	some gap in demand.present(method, ["request_validator_id"])
	finding := result.gap(rego.metadata.chain(), method, gap)
}

# A validator of this plan that does not look at bodies.
deny contains finding if {
	some validator in plan.of_type("aws_api_gateway_request_validator")
	some gap in demand.one_of(validator, ["validate_request_body"], {true})
	demand.said(validator, ["validate_request_parameters"]).value == false
	finding := result.gap(rego.metadata.chain(), validator, gap)
}
