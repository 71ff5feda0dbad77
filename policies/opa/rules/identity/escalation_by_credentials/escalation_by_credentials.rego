# METADATA
# title: A policy lets its holder log in as any user
# description: |
#   An Allow in an identity policy makes access keys, passwords or service credentials for every user (`*`, `user/*`): its holder
#   becomes any of them, the administrators included, and stays that after its own access is taken away. One's own user
#   (`user/${aws:username}`) and named users pass, and so does what tags of the user narrow.
#   Told elsewhere: policies that make an administrator (administrator_policy), and NotAction (allow_not_action).
#   Not seen: users by a pattern (`user/team-*`), and a named user that is mightier than the holder.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_examples_credentials_console.html
# custom:
#   id: escalation_by_credentials
#   code: ID-009
#   severity: critical
#   plane: identity
#   remediation: Take the action away, or allow it on `arn:aws:iam::ACCOUNT:user/${aws:username}` only.
#   remediation_unknown: >-
#     Write the list of users out, or make it with `concat` or `for`: of `compact`, `distinct` and `sort` a plan tells
#     nothing while an element is unknown.
#   since: 0.1.0
package rules.identity.escalation_by_credentials

import data.lib.reach

deny contains finding if {
	some found in reach.everywhere["take credentials"]
	finding := reach.finding(rego.metadata.chain(), found)
}
