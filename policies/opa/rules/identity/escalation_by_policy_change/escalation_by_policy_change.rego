# METADATA
# title: A policy lets its holder give itself more
# description: |
#   An Allow in an identity policy changes what identities may do: it attaches or writes policies, makes a new version of one,
#   puts users into groups, takes boundaries away, or lets other callers take a role. On everything of its kind, on the holder's
#   own user, role or group, or on the very policy that says it, each is one call away from an administrator; a mere
#   `iam:PutUserPolicy` on `user/${aws:username}` is that.
#   Passes where the policies to attach are named (`iam:PolicyARN`), where a boundary is demanded (`iam:PermissionsBoundary`), and
#   what tags of the resource narrow.
#   Told elsewhere: policies that make an administrator outright (administrator_policy), and NotAction (allow_not_action).
#   Not seen: identities by a pattern (`role/app-*`) that does not meet the holder, resources that are not known yet, and a role
#   of the plan that is mightier than the holder and named.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html#access_policies_boundaries-delegate
# custom:
#   id: escalation_by_policy_change
#   code: ID-008
#   severity: critical
#   plane: identity
#   remediation: >-
#     Take the action away; where it must stay, name the resources, and demand a boundary by the condition
#     `iam:PermissionsBoundary` or name the policies by `iam:PolicyARN`.
#   remediation_unknown: >-
#     Write the list of resources out, or make it with `concat` or `for`: of `compact`, `distinct` and `sort` a plan tells
#     nothing while an element is unknown.
#   since: 0.1.0
package rules.identity.escalation_by_policy_change

import data.lib.condition
import data.lib.principal
import data.lib.reach
import data.lib.watched_actions

deny contains finding if {
	some found in reach.everywhere["change policies"]
	not _bounded(found.block)
	finding := reach.finding(rego.metadata.chain(), found)
}

deny contains finding if {
	some grant in reach.by_name
	changes := grant.actions & watched_actions.policy_changes
	count(changes) > 0
	not _bounded(grant.block)
	own := {resource: reached |
		some resource in grant.block.resources
		reached := _own_in(grant.policy, resource, changes)
		count(reached) > 0
	}
	count(own) > 0
	names := reach.named(grant.block, union({reached | some reached in own}))
	finding := reach.finding(rego.metadata.chain(), reach.allowed(grant, names, {sprintf("%s, its holder's own", [resource]) | some resource, _ in own}))
}

_bounded(block) if {
	some key in ["iam:permissionsboundary", "iam:policyarn"]
	condition.pinned(block, key)
}

# The changes that a statement allows on a resource which its own holder is, or the policy itself.
_own_in(policy, resource, changes) := _of_type(changes, "user") if {
	regex.match(`^arn:[^:]*:iam:[^:]*:[^:]*:user/(.*/)?[$&][{]aws:username[}]$`, resource)
} else := union({_of_type(changes, match[2]) |
	some match in regex.find_all_string_submatch_n(`^arn:[^:]*:iam:[^:]*:[^:]*:((group|policy|role|user)/[^{\[]*[^*?/{\[][^{\[]*)$`, resource, 1)
	some name in principal.names[policy.address]
	glob.match(match[1], null, name)
})

_of_type(changes, type) := {change | some change in changes; reach.types[change] == type}
