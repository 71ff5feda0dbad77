# METADATA
# title: Nobody is asked who calls this route
# description: |
#   A route of an HTTP API without `authorization_type`, and `$connect` of a WebSocket API, which is where that asks once,
#   answer whoever finds the URL. So does the `$default` route that an API's own `target` makes, and an operation of an
#   OpenAPI `body` without `security`. Routes to an edge function (tag `tier = "edge"`), which faces the public on purpose,
#   pass, and so does OPTIONS: preflight requests carry no identity. Not seen: what an authorizer lets in; whether a
#   `security` scheme authorizes.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-access-control.html
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-control-access.html
# custom:
#   id: route_without_authorization
#   code: EV-013
#   severity: high
#   plane: event
#   remediation: >-
#     Set `authorization_type` to AWS_IAM, JWT or CUSTOM with an authorizer; or, for the public on purpose, let it call an
#     edge function.
#   remediation_unknown: >-
#     Write `authorization_type` as a literal, refer to the API itself, and write a `body` as JSON whose ARNs are built from
#     names.
#   frameworks:
#   - "Security Hub: APIGateway.8"
#   since: 0.1.0
package rules.event.route_without_authorization

import data.lib.api
import data.lib.companion
import data.lib.demand
import data.lib.openapi
import data.lib.plan
import data.lib.result

deny contains finding if {
	some route in plan.of_type("aws_apigatewayv2_route")
	not api.edge[route.address]
	doubts := _doubts(route, plan.value(route, "route_key"))
	some gap in demand.one_of(route, ["authorization_type"], {"AWS_IAM", "CUSTOM", "JWT"})
	finding := result.gap(rego.metadata.chain(), route, api.doubted(gap, doubts))
}

deny contains finding if {
	some http in plan.of_type("aws_apigatewayv2_api")
	demand.said(http, ["target"]).answer != "absent"
	not api.calls_edge_only(http, "target")
	detail := "`target` makes a route $default that asks nobody"
	finding := result.violation(rego.metadata.chain(), http.address, ["target"], detail)
}

deny contains finding if {
	some http in plan.of_type("aws_apigatewayv2_api")
	operations := openapi.open_operations(plan.value(http, "body"))
	count(operations) > 0
	detail := sprintf("`body` asks nobody who calls %s", [result.few(operations)])
	finding := result.violation(rego.metadata.chain(), http.address, ["body"], detail)
}

deny contains finding if {
	some http in plan.of_type("aws_apigatewayv2_api")
	some detail in _unread(http)
	finding := result.unknown(rego.metadata.chain(), http.address, ["body"], detail)
}

_unread(http) := {"`body` is not JSON, so these rules cannot read it"} if {
	text := plan.value(http, "body")
	not openapi.open_operations(text)
} else := {gap.detail | some gap in demand.none_of(http, ["body"], set())}

# Undefined for routes where nobody has to be asked: all of a WebSocket API but the first.
_doubts(_, key) := set() if regex.match(`^([$]connect$|(ANY|DELETE|GET|HEAD|PATCH|POST|PUT) )`, key)

_doubts(route, "$default") := _unless_http({plan.resources[address].change.after.protocol_type |
	some address in companion.target(route, "api_id")
})

_unless_http(protocols) := set() if "HTTP" in protocols

_unless_http(protocols) := {"the plan does not tell whether its API is HTTP or WebSocket"} if count(protocols) == 0
