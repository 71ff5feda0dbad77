# METADATA
# title: Anybody's resource may invoke this function
# description: |
#   A permission for an AWS service without `source_arn` or `source_account` holds for that service in every account (the confused
#   deputy), and one for `*` without an organisation for everyone. Function URLs are judged elsewhere. Not seen: whether the
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
#     Set `source_arn` to the one API route, rule, topic or bucket that invokes it (for S3 `source_account` too); for other accounts
#     name the account, or set `principal_org_id`.
#   since: 0.1.0
package rules.event.lambda_permission_without_source

import data.lib.plan
import data.lib.result

deny contains finding if {
	some permission in plan.of_type("aws_lambda_permission")
	_open(permission.change.after.principal)
	not _confined(permission)
	not plan.value(permission, "function_url_auth_type")
	detail := sprintf("`principal` is %s, and there is no `source_arn`", [permission.change.after.principal])
	finding := result.violation(rego.metadata.chain(), permission.address, ["source_arn"], detail)
}

deny contains finding if {
	some permission in plan.of_type("aws_lambda_permission")
	plan.is_unknown(permission, "principal")
	not _confined(permission)
	detail := "the plan does not know `principal`, and there is no `source_arn`"
	finding := result.unknown(rego.metadata.chain(), permission.address, ["principal"], detail)
}

_open("*")

_open(principal) if regex.match(`\.amazonaws\.com(\.cn)?$`, principal)

_confined(permission) if {
	some attribute in ["source_arn", "source_account", "principal_org_id"]
	_set(permission, attribute)
}

_set(permission, attribute) if plan.is_unknown(permission, attribute)

_set(permission, attribute) if plan.value(permission, attribute) != ""
