# METADATA
# title: Every website's scripts may call this API
# description: |
#   An API that answers `Access-Control-Allow-Origin: *` lets the scripts of any page that a user visits call it from his
#   browser and read what it says: whatever the API gives to that place in the network, or to a token that leaked into the
#   page, is theirs. HTTP APIs say it in `cors_configuration`, REST APIs in the responses of integrations and of the gateway
#   itself. Not seen: headers that functions send; an OpenAPI `body`.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html
# custom:
#   id: api_open_to_any_origin
#   code: EV-021
#   severity: medium
#   plane: event
#   remediation: >-
#     Name the origins of your own pages, such as `https://shop.acme.example`.
#   since: 0.1.0
package rules.event.api_open_to_any_origin

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some api in plan.of_type("aws_apigatewayv2_api")
	some index, cors in api.change.after.cors_configuration
	some origin in cors.allow_origins
	regex.match(`^(https?://)?[*]$`, origin)
	path := ["cors_configuration", index, "allow_origins"]
	finding := result.violation(rego.metadata.chain(), api.address, path, sprintf("`cors_configuration.allow_origins` holds %s", [origin]))
}

deny contains finding if {
	some api in plan.of_type("aws_apigatewayv2_api")
	_is_late(api.change.after_unknown.cors_configuration)
	detail := "the plan does not know all of `cors_configuration.allow_origins`"
	finding := result.unknown(rego.metadata.chain(), api.address, ["cors_configuration"], detail)
}

deny contains finding if {
	some response in _rest_responses
	some name, value in response.change.after.response_parameters
	_is_origin(name)
	value == "'*'"
	finding := result.violation(rego.metadata.chain(), response.address, ["response_parameters"], sprintf("`%s` is %s", [name, value]))
}

# One unknown value hides the whole map.
deny contains finding if {
	some response in _rest_responses
	some gap in demand.none_of(response, ["response_parameters"], set())
	finding := result.gap(rego.metadata.chain(), response, gap)
}

_rest_responses := [response |
	some type in ["aws_api_gateway_integration_response", "aws_api_gateway_gateway_response"]
	some response in plan.of_type(type)
]

_is_origin(name) if endswith(lower(name), ".header.access-control-allow-origin")

_is_late(true)

_is_late(blocks) if blocks[_].allow_origins == true

_is_late(blocks) if true in blocks[_].allow_origins
