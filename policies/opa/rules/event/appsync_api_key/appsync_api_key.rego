# METADATA
# title: A GraphQL API lets in whoever holds its key
# description: |
#   An API key stands in every client that ships with it and is the same for all of them: it says nothing about who calls,
#   cannot be taken back from one caller, and gives its finder every operation that is not bound to another way of
#   authentication. AppSync means keys for development. An API that takes keys beside another way is judged alike, since
#   fields that say nothing are open to its default. Not seen: directives in the schema that bind fields to one way.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html
# - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/appsync-controls.html
# custom:
#   id: appsync_api_key
#   code: EV-014
#   severity: high
#   plane: event
#   remediation: >-
#     Use AWS_IAM, AMAZON_COGNITO_USER_POOLS, OPENID_CONNECT or AWS_LAMBDA, and drop API_KEY from `authentication_type` and
#     `additional_authentication_provider`.
#   frameworks:
#   - "Security Hub: AppSync.5"
#   since: 0.1.0
package rules.event.appsync_api_key

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some api in plan.of_type("aws_appsync_graphql_api")
	some path in _ways(api)
	some gap in demand.none_of(api, path, {"API_KEY"})
	finding := result.gap(rego.metadata.chain(), api, gap)
}

_ways(api) := {["authentication_type"]} | {["additional_authentication_provider", index, "authentication_type"] |
	some index, _ in object.get(api.change.after, "additional_authentication_provider", [])
}
