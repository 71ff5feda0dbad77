# METADATA
# title: Every method and path of an API may invoke this function
# description: |
#   The permission's `source_arn` ends in wildcards for stage, method and path. A route that someone adds to the API later,
#   without an authorizer or for a test stage, then reaches this function without a change here that anyone would review. A
#   wildcard for the stage alone passes. Not seen: ARNs that the plan does not know, as those of an API that it makes.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html
# custom:
#   id: permission_for_any_method
#   code: EV-006
#   severity: low
#   plane: event
#   remediation: >-
#     End `source_arn` with the method and path that the API calls this function for, such as `/*/POST/orders`.
#   since: 0.1.0
package rules.event.permission_for_any_method

import data.lib.plan
import data.lib.result

deny contains finding if {
	some permission in plan.of_type("aws_lambda_permission")
	permission.change.after.principal == "apigateway.amazonaws.com"
	arn := plan.value(permission, "source_arn")
	regex.match(_any_method, arn)
	finding := result.violation(rego.metadata.chain(), permission.address, ["source_arn"], sprintf("`source_arn` is %s", [arn]))
}

# arn:aws:execute-api:REGION:ACCOUNT:API/STAGE/METHOD/PATH: wildcards from the method on, or for all behind the API.
_any_method := `(/[*]/[*]|^arn:[^/]*/[*])$`
