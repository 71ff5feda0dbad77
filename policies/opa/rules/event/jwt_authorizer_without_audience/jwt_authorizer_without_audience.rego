# METADATA
# title: An API takes tokens that were made for others
# description: |
#   A token says for whom it was issued. An authorizer without `audience` (AppSync: without `client_id`) takes every token of
#   its issuer, also those that another application's users got: with a shared identity provider, whoever signs in anywhere
#   comes in here. Without `issuer` it cannot tell whose tokens they are at all. Not seen: whether an audience is this API's
#   own; clients of a Cognito user pool that AppSync takes by `user_pool_config`; REST APIs' Cognito authorizers, where scopes
#   of each method tell.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
# - ref: https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html
# custom:
#   id: jwt_authorizer_without_audience
#   code: EV-015
#   severity: high
#   plane: event
#   remediation: >-
#     List the ids of the clients that may call this API in `audience` and set `issuer`; for AppSync set `client_id`.
#   since: 0.1.0
package rules.event.jwt_authorizer_without_audience

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some authorizer in plan.of_type("aws_apigatewayv2_authorizer")
	plan.value(authorizer, "authorizer_type") == "JWT"
	some argument in ["audience", "issuer"]
	some gap in demand.present(authorizer, ["jwt_configuration", 0, argument])
	finding := result.gap(rego.metadata.chain(), authorizer, gap)
}

deny contains finding if {
	some authorizer in plan.of_type("aws_apigatewayv2_authorizer")
	some gap in demand.none_of(authorizer, ["authorizer_type"], set())
	finding := result.gap(rego.metadata.chain(), authorizer, gap)
}

# AppSync: by default, or beside another way.
deny contains finding if {
	some api in plan.of_type("aws_appsync_graphql_api")
	some place in _providers(api)
	demand.said(api, array.concat(place, ["authentication_type"])).value == "OPENID_CONNECT"
	some gap in demand.present(api, array.concat(place, ["openid_connect_config", 0, "client_id"]))
	finding := result.gap(rego.metadata.chain(), api, gap)
}

_providers(api) := {[]} | {["additional_authentication_provider", index] |
	some index, _ in object.get(api.change.after, "additional_authentication_provider", [])
}
