# METADATA
# title: A backend cannot tell API Gateway from anybody else
# description: |
#   The stage calls a backend over HTTP without a client certificate: whoever finds the backend's own address goes around the
#   API, its authorizers, its limits and its firewall, since nothing tells his request from one of API Gateway's. Stages of
#   APIs that this plan shows to have no HTTP backend (functions and services of AWS only) pass. Not seen: whether the backend
#   asks for the certificate; other proofs, such as a shared header or a private link; a `body` that the plan does not know.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-client-side-ssl-authentication.html
# custom:
#   id: api_client_certificate_missing
#   code: EV-045
#   severity: low
#   plane: event
#   remediation: >-
#     Set `client_certificate_id` to an aws_api_gateway_client_certificate, and let the backend ask for it.
#   frameworks:
#   - "Security Hub: APIGateway.2"
#   since: 0.1.0
package rules.event.api_client_certificate_missing

import data.lib.companion
import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some stage in plan.of_type("aws_api_gateway_stage")
	not _has_no_backend(stage)
	some gap in demand.present(stage, ["client_certificate_id"])
	finding := result.gap(rego.metadata.chain(), stage, gap)
}

_has_no_backend(stage) if {
	apis := companion.target(stage, "rest_api_id")
	count(apis) > 0
	every api in apis {
		_is_shown(api)
		not _calls_http(api)
	}
}

_is_shown(api) if count(companion.of(plan.resources[api], "aws_api_gateway_integration", "rest_api_id")) > 0

_is_shown(api) if demand.said(plan.resources[api], ["body"]).answer != "absent"

_calls_http(api) if {
	some address in companion.of(plan.resources[api], "aws_api_gateway_integration", "rest_api_id")
	plan.resources[address].change.after.type in {"HTTP", "HTTP_PROXY"}
}

_calls_http(api) if regex.match(`(?i)"type":\s*"http(_proxy)?"`, plan.value(plan.resources[api], "body"))
