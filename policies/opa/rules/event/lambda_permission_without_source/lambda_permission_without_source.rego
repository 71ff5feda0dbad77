# METADATA
# title: Anybody's resource may invoke this function
# description: |
#   A permission for an AWS service without `source_arn` or `source_account` holds for that service in every account (the confused
#   deputy), and one for `*` without an organisation for everyone, also through a function URL with AWS_IAM. A `source_arn` that is
#   all of a service is none. Open function URLs (NONE) are judged elsewhere. Not seen: whether the
#   source is the right one; that S3 needs the account too; a source that turns out to be null when it is applied.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
# custom:
#   id: lambda_permission_without_source
#   code: EV-003
#   severity: high
#   plane: event
#   remediation: >-
#     Set `source_arn` to the one API route, rule, topic or bucket that invokes it (for S3 `source_account` too, for Alexa `event_source_token`); for other accounts
#     name the account, or set `principal_org_id`.
#   since: 0.1.0
package rules.event.lambda_permission_without_source

import data.lib.permission_source
import data.lib.plan
import data.lib.result

deny contains finding if {
	some permission in plan.of_type("aws_lambda_permission")
	_open(permission)
	not permission_source.confines(permission)
	count(_hidden(permission)) == 0
	detail := sprintf("`principal` is %s, and %s", [permission.change.after.principal, permission_source.told(permission)])
	finding := result.violation(rego.metadata.chain(), permission.address, ["source_arn"], detail)
}

deny contains finding if {
	some permission in plan.of_type("aws_lambda_permission")
	not permission_source.confines(permission)
	some attribute in _hidden(permission)
	detail := sprintf("the plan does not know `%s`, and %s", [attribute, permission_source.told(permission)])
	finding := result.unknown(rego.metadata.chain(), permission.address, [attribute], detail)
}

# Everyone; with NONE it is the function's URL that is open, and with AWS_IAM whoever has an account anywhere.
_open(permission) if {
	permission.change.after.principal == "*"
	object.get(permission.change.after, "function_url_auth_type", null) != "NONE"
}

_open(permission) if regex.match(`\.amazon(aws)?\.com(\.cn)?$`, permission.change.after.principal)

# What would tell whether it is open.
_hidden(permission) := {"principal"} if plan.is_unknown(permission, "principal")

_hidden(permission) := {attribute |
	some attribute in ["function_url_auth_type"]
	permission.change.after.principal == "*"
	plan.is_unknown(permission, attribute)
} if {
	not plan.is_unknown(permission, "principal")
}
