# METADATA
# title: Everyone may take the code of this layer
# description: |
#   A layer version whose permission is for `*` can be used, and so downloaded, by every AWS account: its code, and whatever
#   key, address or certificate was packed into it, is public. A layer that is meant for the public should be waived by name.
#   With `organization_id` only accounts of the organisation may take it. Not seen: permissions for single foreign accounts.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/permissions-layer-cross-account.html
# custom:
#   id: open_layer
#   code: EV-010
#   severity: medium
#   plane: event
#   remediation: >-
#     Name the account in `principal`, or set `organization_id` beside `*`.
#   since: 0.1.0
package rules.event.open_layer

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some permission in plan.of_type("aws_lambda_layer_version_permission")
	demand.said(permission, ["organization_id"]).answer == "absent"
	some gap in demand.none_of(permission, ["principal"], {"*"})
	finding := result.gap(rego.metadata.chain(), permission, gap)
}
