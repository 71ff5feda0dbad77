# METADATA
# title: Nobody is asked who calls this method
# description: |
#   A method of a REST API with authorization NONE, and no API key either, answers whoever finds its URL. It passes in a
#   private API, behind a resource policy that does not let everyone in, and where it leads to an edge function (tag `tier =
#   "edge"`), which faces the public on purpose. OPTIONS is exempt: preflight requests carry no identity. In an OpenAPI `body`
#   an operation needs `security` or `x-amazon-apigateway-auth`. With a key only it is api_key_as_authorization. Not seen:
#   what an authorizer lets in; whether a `security` scheme authorizes; operations of a `body` that is not JSON, which are
#   reported as unknown.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html
# custom:
#   id: rest_method_without_authorization
#   code: EV-012
#   severity: high
#   plane: event
#   remediation: >-
#     Set `authorization` to AWS_IAM, CUSTOM or COGNITO_USER_POOLS with an authorizer; or, for the public on purpose, let it
#     call an edge function.
#   remediation_unknown: >-
#     Write `authorization` and the API's policy so that the plan can tell them (aws_iam_policy_document), and a `body` as
#     JSON whose ARNs are built from names.
#   since: 0.1.0
package rules.event.rest_method_without_authorization

import data.lib.api
import data.lib.demand
import data.lib.openapi
import data.lib.plan
import data.lib.result
import data.lib.signed

deny contains finding if {
	some open in api.methods_for_strangers
	not open.resource.change.after.api_key_required == true
	some gap in demand.none_of(open.resource, ["authorization"], {"NONE"})
	finding := result.gap(rego.metadata.chain(), open.resource, api.doubted(gap, open.doubts))
}

deny contains finding if {
	some rest in _bodies
	operations := openapi.open_operations(plan.value(rest, "body"))
	count(operations) > 0
	detail := sprintf("`body` asks nobody who calls %s", [result.few(operations)])
	finding := result.gap(rego.metadata.chain(), rest, api.doubted({"kind": "violation", "path": ["body"], "detail": detail}, api.own_doubts(rest)))
}

deny contains finding if {
	some rest in _bodies
	text := plan.value(rest, "body")
	not openapi.open_operations(text)
	finding := result.unknown(rego.metadata.chain(), rest.address, ["body"], "`body` is not JSON, so these rules cannot read it")
}

deny contains finding if {
	some rest in _bodies
	some gap in demand.none_of(rest, ["body"], set())
	finding := result.gap(rego.metadata.chain(), rest, gap)
}

_bodies := [rest |
	some rest in plan.of_type("aws_api_gateway_rest_api")
	not signed.is_private(rest)
	not api.lets_in[rest.address] == "some"
]
