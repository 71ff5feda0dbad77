# METADATA
# title: Whoever holds these policies may run code as any role
# description: |
#   A role, user or group may pass any role (iam:PassRole on `*` or all roles) and start something that acts by it: a function, an
#   instance, a container, a stack, a job, a state machine. Together that is every role of the account, the administrators'
#   included, although neither policy says so by itself. Counted over all policies of a holder in this plan: inline, attached in
#   any of Terraform's ways, and those of a user's groups; a policy that nobody in the plan holds counts alone.
#   Where `iam:PassedToService` names services, only what starts code in those counts. Boundaries and Deny statements are not
#   subtracted.
#   Told elsewhere: policies that make an administrator (administrator_policy), NotAction (allow_not_action), policies that the
#   plan cannot read (opaque_policy).
#   Not seen: a pattern of roles (pass_any_role), a mighty role by its name, AWS's managed policies, whether the code can then be
#   called.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
# custom:
#   id: escalation_by_passed_role
#   code: ID-010
#   severity: critical
#   plane: identity
#   remediation: >-
#     Name in iam:PassRole the ARN of each role that is passed, and the service that takes it in the condition
#     `iam:PassedToService`.
#   remediation_unknown: >-
#     Write the list of roles out, or make it with `concat` or `for`, and refer to one document: of `compact`, `distinct`
#     and `sort` a plan tells nothing while an element is unknown.
#   since: 0.1.0
package rules.identity.escalation_by_passed_role

import data.lib.passing
import data.lib.principal
import data.lib.reach
import data.lib.result
import data.lib.watched_actions

deny contains finding if {
	some found in reach.everywhere["pass a role"]
	starts := _starts_beside(found, true) | _starts_beside(found, false)
	count(starts) > 0
	detail := sprintf("%s, and whoever holds it may start code by %s", [found.detail, result.few(starts)])
	finding := reach.finding(rego.metadata.chain(), object.union(found, {"detail": detail, "kind": _kind(found)}))
}

_kind(found) := found.kind if {
	count(_starts_beside(found, true)) > 0
} else := "unknown"

# What the holders of a statement that passes roles may start, by policies that are certain or one of several documents.
_starts_beside(found, certain) := {_told(start, found.policy.address) |
	some policy in _held_together[found.policy.address]
	some start in object.get(_starts, policy, [])
	start.certain == certain
	some action in start.actions
	passing.may_go_to(found.block, action)
}

_told(start, policy) := start.names if start.policy == policy

_told(start, policy) := sprintf("%s (%s)", [start.names, start.policy]) if start.policy != policy

# {address of the resource that a policy stands in: itself and what its holders hold beside it}
_held_together := {policy: policies |
	some found in reach.everywhere["pass a role"]
	policy := found.policy.address
	beside := union({principal.policies[holder] | some holder in object.get(principal.holders, policy, set())})
	policies := beside | {policy}
}

_starts := {policy: starts | some policy, starts in _starts_of}

_starts_of[grant.policy.address] contains {"policy": grant.policy.address, "certain": grant.policy.certain, "actions": actions, "names": names} if {
	some grant in reach.by_name
	actions := grant.actions & watched_actions.passed_to
	count(actions) > 0
	names := result.few(reach.named(grant.block, actions))
}
