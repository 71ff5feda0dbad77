# METADATA
# title: A group has no members
# description: |
#   What is attached to an empty group waits for whoever is put into it, and nobody reviews it meanwhile. Found: a group whose
#   membership in this plan is empty, or that none of the plan's memberships names although the plan makes users and memberships.
#   Exempt: plans that leave membership to others. Not seen: members that are added elsewhere.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html
# custom:
#   id: group_without_users
#   code: ID-037
#   severity: low
#   plane: identity
#   remediation: Name the group's users in its membership, or remove the group and what is attached to it.
#   remediation_unknown: Name the group by a literal name or a direct reference, and write its list of users out.
#   since: 0.1.0
package rules.identity.group_without_users

import data.lib.companion
import data.lib.plan
import data.lib.result

deny contains finding if {
	some group in plan.of_type("aws_iam_group")
	count(_named_by(group)) > 0
	not _has_members(group)
	detail := sprintf("%s names it, and no users", [result.list(_named_by(group))])
	finding := _by_knowledge(rego.metadata.chain(), group, detail)
}

deny contains finding if {
	_manages_members
	some group in plan.of_type("aws_iam_group")
	count(_named_by(group)) == 0
	some gap in _missing(group)
	finding := result.gap(rego.metadata.chain(), group, gap)
}

_missing(group) := loose if {
	gaps := companion.missing(group, "aws_iam_group_membership", "group") | companion.missing(group, "aws_iam_user_group_membership", "groups")
	loose := {gap | some gap in gaps; gap.kind == "unknown"}
	count(loose) > 0
} else := {{"kind": "violation", "path": [], "detail": "no membership of this plan names it"}}

_by_knowledge(chain, group, detail) := result.violation(chain, group.address, [], detail) if not _may_have_members(group)

_by_knowledge(chain, group, _) := result.unknown(
	chain, group.address, [],
	sprintf("the plan does not know whether %s has users", [result.list(_named_by(group))]),
) if {
	_may_have_members(group)
}

_named_by(group) := companion.of(group, "aws_iam_group_membership", "group") | companion.of(group, "aws_iam_user_group_membership", "groups")

_has_members(group) if count(companion.of(group, "aws_iam_user_group_membership", "groups")) > 0

# A list with unknown elements has elements.
_has_members(group) if {
	some address in companion.of(group, "aws_iam_group_membership", "group")
	count(plan.value(plan.resources[address], "users")) > 0
}

_may_have_members(group) if {
	some address in companion.of(group, "aws_iam_group_membership", "group")
	plan.is_unknown(plan.resources[address], "users")
}

_manages_members if {
	count(plan.of_type("aws_iam_user")) > 0
	count(plan.of_type("aws_iam_group_membership")) + count(plan.of_type("aws_iam_user_group_membership")) > 0
}
