# METADATA
# title: A method asks for nothing but an API key
# description: |
#   API keys tell a usage plan whom to count, and AWS warns against using them to authorize: a key is one secret for all who
#   share a client, comes with every request, never expires, and is good for every method of the stage. Whoever finds it in a
#   page, an app or a log calls as everyone else does. Private APIs, those behind a resource policy that does not let everyone
#   in, and edge functions pass. Not seen: keys that an authorizer looks up; methods of an OpenAPI `body`.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html
# custom:
#   id: api_key_as_authorization
#   code: EV-052
#   severity: medium
#   plane: event
#   remediation: >-
#     Set `authorization` to AWS_IAM, CUSTOM or COGNITO_USER_POOLS, and keep the key for the usage plan.
#   since: 0.1.0
package rules.event.api_key_as_authorization

import data.lib.api
import data.lib.demand
import data.lib.result

deny contains finding if {
	some open in api.methods_for_strangers
	open.resource.change.after.api_key_required == true
	some gap in demand.none_of(open.resource, ["authorization"], {"NONE"})
	finding := result.gap(rego.metadata.chain(), open.resource, api.doubted(gap, open.doubts))
}
