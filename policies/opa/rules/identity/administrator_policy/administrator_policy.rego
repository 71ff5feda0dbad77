# METADATA
# title: A policy makes its holder an administrator
# description: |
#   An Allow in an identity policy gives, on every resource, all actions or all that change policies: `*`, `iam:*`, or everything
#   but some with IAM's own actions left in. Whoever holds it, or gets code to run as its holder, owns the account: data, keys,
#   trails and the way back in. No condition but one on the tags of resources passes: who may do all in one region may do all
#   everywhere, since roles belong to no region. What rules on single actions would tell of such a statement, they leave to this
#   one.
#   Not seen: all of it put together from statements that are each less (see the rules escalation_by_…), AWS's own
#   AdministratorAccess (broad_managed_policy), and a boundary or Deny that takes it back, both of which an administrator can
#   remove.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege
# - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-1
# custom:
#   id: administrator_policy
#   code: ID-006
#   severity: critical
#   plane: identity
#   remediation: >-
#     Name the actions and the resources that its holder needs; let people administer through a role that they take for a
#     while.
#   remediation_unknown: Refer to one document, in which actions and resources are named.
#   frameworks: ["Security Hub: IAM.1", "CIS AWS Foundations 3.0: 1.16"]
#   since: 0.1.0
package rules.identity.administrator_policy

import data.lib.reach
import data.lib.result

deny contains finding if {
	some grant in reach.administrators
	block := grant.block
	detail := sprintf("%s of `%s` allows %s on %s", [block.name, grant.policy.attribute, _actions(grant), _resources(block)])
	finding := result.in_policy(rego.metadata.chain(), grant.policy, detail)
}

_actions(grant) := result.few(reach.named(grant.block, grant.actions)) if {
	count(grant.block.not_actions) == 0
} else := sprintf("everything but %s", [result.few(grant.block.not_actions)])

_resources(block) := result.few(block.resources) if {
	count(block.not_resources) == 0
} else := sprintf("everything but %s", [result.few(block.not_resources)])
