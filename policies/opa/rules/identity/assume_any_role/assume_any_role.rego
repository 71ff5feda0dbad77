# METADATA
# title: A policy lets its holder take any role
# description: |
#   An Allow in an identity policy gives sts:AssumeRole on `*` or on all roles (`arn:aws:iam::*:role/*`). Its holder becomes every
#   role that trusts its account, in this account and in all others that do: what each of those policies kept apart is one again.
#   Roles by their name, also in any account (`arn:aws:iam::*:role/deploy`), by a pattern, and those that a tag narrows pass.
#   Told elsewhere: policies that make an administrator (administrator_policy), NotAction (allow_not_action), and who is trusted
#   by a role of this plan (trust_of_everyone and its neighbours).
#   Not seen: which roles trust the holder; sts:AssumeRoleWithWebIdentity and sts:AssumeRoleWithSAML, which IAM's policies do not
#   govern.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_permissions-to-switch.html
# custom:
#   id: assume_any_role
#   code: ID-023
#   severity: high
#   plane: identity
#   remediation: Name the ARN of each role that is taken.
#   remediation_unknown: >-
#     Write the list of roles out, or make it with `concat` or `for`: of `compact`, `distinct` and `sort` a plan tells
#     nothing while an element is unknown.
#   since: 0.1.0
package rules.identity.assume_any_role

import data.lib.reach

deny contains finding if {
	some found in reach.everywhere["assume a role"]
	finding := reach.finding(rego.metadata.chain(), found)
}
