# METADATA
# title: Nothing guards this REST API
# description: |
#   A REST API on the internet that has no authorizer, no resource policy, and in this plan no method or `body` that would say
#   who is asked: whatever is added to it, here or by hand, is open unless somebody thinks of it. Methods and bodies in the
#   plan are judged one by one (rest_method_without_authorization). Not seen: authorizers and methods of other stacks.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-to-api.html
# custom:
#   id: unguarded_rest_api
#   code: EV-053
#   severity: low
#   plane: event
#   remediation: >-
#     Give the API an aws_api_gateway_authorizer or an aws_api_gateway_rest_api_policy, or make its `endpoint_configuration`
#     PRIVATE.
#   since: 0.1.0
package rules.event.unguarded_rest_api

import data.lib.api
import data.lib.companion
import data.lib.demand
import data.lib.plan
import data.lib.result
import data.lib.signed

deny contains finding if {
	some rest in plan.of_type("aws_api_gateway_rest_api")
	not signed.is_private(rest)
	not api.lets_in[rest.address]
	demand.said(rest, ["body"]).answer == "absent"
	gaps := [companion.missing(rest, type, "rest_api_id") | some type in ["aws_api_gateway_authorizer", "aws_api_gateway_method"]]
	every gap in gaps {
		count(gap) > 0
	}
	finding := _finding(rego.metadata.chain(), rest, union({gap | some gap in gaps}))
}

_finding(chain, rest, gaps) := result.unknown(chain, rest.address, [], result.list(reasons)) if {
	reasons := _unsure(rest) | {gap.detail | some gap in gaps; gap.kind == "unknown"}
	count(reasons) > 0
} else := result.violation(chain, rest.address, [], "no authorizer, method or policy refers to it, and it is not private")

_unsure(rest) := {"the plan does not know `endpoint_configuration.types`"} if {
	demand.said(rest, ["endpoint_configuration", 0, "types"]).answer == "unknown"
} else := set()
