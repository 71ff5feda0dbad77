# METADATA
# title: Anybody's resource may invoke this function
# description: |
#   A permission for an AWS service without `source_arn` or `source_account` holds for that service in every account (the confused
#   deputy): whoever makes a topic, a rule or an API of their own has it call this function. A `source_arn` that is all of a service
#   is none. Permissions for `*` are permission_for_everyone. Not seen: whether the source is the right one; a source that turns
#   out to be null when it is applied.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
# custom:
#   id: lambda_permission_without_source
#   code: EV-003
#   severity: high
#   plane: event
#   remediation: >-
#     Set `source_arn` to the one API route, rule, topic or bucket that invokes it (for S3 `source_account` too, for Alexa
#     `event_source_token`).
#   remediation_unknown: >-
#     Name the principal where the plan can tell it; for a service, set `source_arn` or `source_account` as well.
#   since: 0.1.0
package rules.event.lambda_permission_without_source

import data.lib.permission_source
import data.lib.plan
import data.lib.result

deny contains finding if {
	some permission in plan.of_type("aws_lambda_permission")
	permission_source.is_service(permission)
	not permission_source.confines(permission)
	detail := sprintf("`principal` is %s, and %s", [permission.change.after.principal, permission_source.told(permission)])
	finding := result.violation(rego.metadata.chain(), permission.address, ["source_arn"], detail)
}

deny contains finding if {
	some permission in plan.of_type("aws_lambda_permission")
	permission_source.hides_principal(permission)
	not permission_source.confines(permission)
	detail := sprintf("the plan does not know `principal`, and %s", [permission_source.told(permission)])
	finding := result.unknown(rego.metadata.chain(), permission.address, ["principal"], detail)
}
