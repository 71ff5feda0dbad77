# METADATA
# title: Users take a role without a second factor
# description: |
#   A policy of a user or a group allows sts:AssumeRole, and nothing asks for a second factor: no condition on
#   aws:MultiFactorAuthPresent or aws:MultiFactorAuthAge in the statement, no Deny on one of them in any policy that its holders
#   hold in this plan, and none in the trust policy of the role. A leaked access key or password is then enough to become that
#   role.
#   A condition passes whatever its operator; those that access keys get round are told by condition_without_effect.
#   Told elsewhere: policies that make an administrator (administrator_policy), and NotAction (allow_not_action).
#   Not seen: what the trust policy of a role outside of the plan asks for, and users who are machines, whose place is a role.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html
# custom:
#   id: user_policy_without_mfa
#   code: ID-035
#   severity: low
#   plane: identity
#   remediation: >-
#     Add the condition `Bool` with `aws:MultiFactorAuthPresent` = "true" to the statement, or to the trust policy of each
#     role that it names.
#   remediation_unknown: >-
#     Refer to the role itself, not through a local, or add the condition `Bool` with `aws:MultiFactorAuthPresent` = "true".
#   since: 0.1.0
package rules.identity.user_policy_without_mfa

import data.lib.iam
import data.lib.plan
import data.lib.principal
import data.lib.reach
import data.lib.reference
import data.lib.trust

deny contains finding if {
	some grant in reach.by_name
	"sts:assumerole" in grant.actions
	_is_for_users(grant.policy)
	not _asks(grant.block)
	count([policy | some policy in _held_together(grant.policy.address); _denying[policy]]) == 0
	kind := _kind(grant.block)
	names := reach.named(grant.block, {"sts:assumerole"})
	roles := grant.block.resources | {node | some node in object.get(grant.block, "refers", set()); not reference.is_known(node)}
	finding := reach.finding(rego.metadata.chain(), object.union(reach.allowed(grant, names, roles), {"kind": kind}))
}

_is_for_users(policy) if policy.type in {"aws_iam_group_policy", "aws_iam_user_policy"}

_is_for_users(policy) if {
	some holder in principal.holders[policy.address]
	plan.resources[holder].type in {"aws_iam_group", "aws_iam_user"}
}

_asks(block) if {
	some clause in block.conditions
	startswith(clause.key, "aws:multifactorauth")
}

_held_together(policy) := {policy} | union({principal.policies[holder] | some holder in object.get(principal.holders, policy, set())})

_denying := {policy.address |
	some policy in iam.policies
	some block in policy.statements
	block.effect == "Deny"
	_asks(block)
}

# Undefined where every role that a statement names asks for the factor itself.
_kind(block) := "violation" if {
	some resource in block.resources
	not _names_asking(resource)
} else := "violation" if {
	some node in block.refers
	plan.resources[node].type == "aws_iam_role"
	not _asking[node]
} else := "unknown" if {
	"resources" in block.unknown
	count(reference.unresolved(object.get(block, "refers", {""}), {"aws_iam_role"})) > 0
}

_names_asking(resource) if {
	some match in regex.find_all_string_submatch_n(`^arn:[^:]*:iam:[^:]*:[^:]*:(role/.*)$`, resource, 1)
	_asking_names[match[1]]
}

_asking_names := union({principal.names[address] | some address in _asking})

# Roles that nobody takes without the factor.
_asking := {grant.policy.address | some grant in trust.grants} - {grant.policy.address |
	some grant in trust.grants
	not trust.by_second_factor(grant)
}
