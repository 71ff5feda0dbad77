# METADATA
# title: A role has no permissions boundary, and its neighbours do
# description: |
#   Where roles are bounded, a pipeline may create them without being able to give away more than the boundary; a role without
#   one is the hole in that. Only where another role or user of the plan has a boundary, so that one is in use. A boundary that
#   the plan does not know yet is one. Exempt: a role whose sensitivity is said to be anything but high (lib.sensitivity), and
#   service-linked roles, which take none. Not seen: whether the boundary is the right one, and plans where no role has one.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
# custom:
#   id: role_without_boundary
#   code: ID-030
#   severity: low
#   plane: identity
#   remediation: Set `permissions_boundary` to the ARN that the other roles have.
#   since: 0.1.0
package rules.identity.role_without_boundary

import data.lib.demand
import data.lib.plan
import data.lib.result
import data.lib.sensitivity

deny contains finding if {
	count(_bounded) > 0
	some type in ["aws_iam_role", "aws_iam_user"]
	some resource in plan.of_type(type)
	_may_be_high(resource)
	some gap in demand.present(resource, ["permissions_boundary"])
	detail := sprintf("%s, and %s has one", [gap.detail, result.few(_bounded)])
	finding := result.gap(rego.metadata.chain(), resource, object.union(gap, {"detail": detail}))
}

_may_be_high(resource) if sensitivity.of(resource) == ""

_may_be_high(resource) if sensitivity.is_high(resource)

_bounded := {resource.address |
	some type in ["aws_iam_role", "aws_iam_user"]
	some resource in plan.of_type(type)
	demand.said(resource, ["permissions_boundary"]).answer != "absent"
}
