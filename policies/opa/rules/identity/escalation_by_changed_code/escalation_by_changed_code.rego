# METADATA
# title: A policy lets its holder change what any role's code does
# description: |
#   An Allow in an identity policy changes, for all there are, what runs under roles that others have: the code or layers of
#   functions, the steps of state machines, jobs, build projects and endpoints, the start-up script of instances, or a shell on
#   them. Its holder acts by each of those roles without passing one. Named resources, patterns (`function:shop-*`) and what tags
#   of the resource narrow pass.
#   Told elsewhere: policies that make an administrator (administrator_policy), and NotAction (allow_not_action).
#   Not seen: a named function whose role is mightier than the holder.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/access-control-identity-based.html
# custom:
#   id: escalation_by_changed_code
#   code: ID-011
#   severity: high
#   plane: identity
#   remediation: >-
#     Name the functions, projects, jobs or instances that its holder is to change, or narrow them by a tag
#     (`aws:ResourceTag/team`).
#   remediation_unknown: >-
#     Write the list of resources out, or make it with `concat` or `for`: of `compact`, `distinct` and `sort` a plan tells
#     nothing while an element is unknown.
#   since: 0.1.0
package rules.identity.escalation_by_changed_code

import data.lib.reach

deny contains finding if {
	some found in reach.everywhere["change code"]
	finding := reach.finding(rego.metadata.chain(), found)
}
