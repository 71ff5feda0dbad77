# METADATA
# title: A policy lets any role be passed to any service
# description: |
#   iam:PassRole on `*`, on all roles, or on roles by a pattern (`role/app-*`), without `iam:PassedToService`: its holder gives a
#   role that is mightier than itself to a service, which then acts by it. With an action that starts code this is a way to all of
#   it (escalation_by_passed_role). Passes a role by its name, and a condition that names the services, as AWS's IAM Access
#   Analyzer has it.
#   Told elsewhere: policies that make an administrator (administrator_policy), and NotAction (allow_not_action).
#   Not seen: a role by its name that may be passed to any service, which its own trust policy has to let in.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
# custom:
#   id: pass_any_role
#   code: ID-007
#   severity: high
#   plane: identity
#   remediation: Name the ARN of each role that is passed, and the service that takes it in the condition `iam:PassedToService`.
#   remediation_unknown: >-
#     Write the list of roles out, or make it with `concat` or `for`: of `compact`, `distinct` and `sort` a plan tells
#     nothing while an element is unknown.
#   since: 0.1.0
package rules.identity.pass_any_role

import data.lib.passing
import data.lib.reach

deny contains finding if {
	some found in reach.everywhere["pass a role"]
	not passing.is_confined(found.block)
	finding := reach.finding(rego.metadata.chain(), found)
}

deny contains finding if {
	some grant in reach.by_name
	"iam:passrole" in grant.actions
	block := grant.block
	patterns := {resource | some resource in block.resources; regex.match(_by_pattern, resource)}
	count(patterns) > 0
	not passing.is_confined(block)
	found := reach.allowed(grant, reach.named(block, {"iam:passrole"}), patterns)
	finding := reach.finding(rego.metadata.chain(), found)
}

# Something of a name or path, and a wildcard before or behind it.
_by_pattern := `^arn:[^:]*:iam:[^:]*:[^:]*:role/(.*[^*?/].*[*?]|.*[*?].*[^*?/])`
