# METADATA
# title: A permission names no principal
# description: |
#   The principal is `*`, and only `source_arn` or `source_account` holds the permission to one source. Today only services
#   send these keys, so strangers are kept out; but any service that may act for that source is let in, the one line that
#   keeps everyone out is easily lost in an edit, and reviewers and scanners read the function as public. Permissions bound to
#   an organisation pass, and those with no source at all are permission_for_everyone.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
# custom:
#   id: permission_held_by_source_alone
#   code: EV-050
#   severity: low
#   plane: event
#   remediation: >-
#     Set `principal` to the service that `source_arn` belongs to, such as `events.amazonaws.com`.
#   since: 0.1.0
package rules.event.permission_held_by_source_alone

import data.lib.demand
import data.lib.permission_source
import data.lib.plan
import data.lib.result

deny contains finding if {
	some permission in plan.of_type("aws_lambda_permission")
	permission.change.after.principal == "*"
	permission_source.confines(permission)
	demand.said(permission, ["principal_org_id"]).answer == "absent"
	finding := result.violation(rego.metadata.chain(), permission.address, ["principal"], "`principal` is *, held by its source alone")
}
