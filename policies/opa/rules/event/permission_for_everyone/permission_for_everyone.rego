# METADATA
# title: Everyone may invoke this function
# description: |
#   A permission whose principal is `*` lets anyone with an AWS account, his own or a stolen one, invoke the function with an
#   event of his choice. It passes where `source_arn`, `source_account` or `principal_org_id` says whose requests are meant. A
#   function URL with AWS_IAM asks for a signature, which anyone can make. Not judged here: the permission that a URL with
#   NONE needs (open_function_url). Not seen: an attribute that turns out to be null when it is applied.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
# custom:
#   id: permission_for_everyone
#   code: EV-004
#   severity: critical
#   plane: event
#   remediation: >-
#     Name the one principal that invokes it: a role, or a service together with `source_arn`; for several accounts of yours
#     set `principal_org_id`.
#   frameworks:
#   - "Security Hub: Lambda.1"
#   since: 0.1.0
package rules.event.permission_for_everyone

import data.lib.demand
import data.lib.permission_source
import data.lib.plan
import data.lib.result

deny contains finding if {
	some [permission, answer] in _for_everyone
	answer.answer != "unknown"
	not answer.value == "NONE"
	detail := sprintf("`principal` is *, and %s", [permission_source.told(permission)])
	finding := result.violation(rego.metadata.chain(), permission.address, ["principal"], detail)
}

deny contains finding if {
	some [permission, answer] in _for_everyone
	answer.answer == "unknown"
	detail := sprintf("the plan does not know `function_url_auth_type`, `principal` is *, and %s", [permission_source.told(permission)])
	finding := result.unknown(rego.metadata.chain(), permission.address, ["function_url_auth_type"], detail)
}

# With what the plan says of the function's URL that it is for.
_for_everyone contains [permission, demand.said(permission, ["function_url_auth_type"])] if {
	some permission in plan.of_type("aws_lambda_permission")
	permission.change.after.principal == "*"
	not permission_source.confines(permission)
	not permission.change.after.invoked_via_function_url
}
