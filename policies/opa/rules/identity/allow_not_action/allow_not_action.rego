# METADATA
# title: A policy allows all actions but some
# description: |
#   An Allow with `NotAction` grants every action of every service that it does not list, those that AWS adds tomorrow included.
#   What was left out is seldom all that is dangerous: `NotAction: iam:*` still takes every role (sts:AssumeRole), opens every key
#   and reads every secret. In a key's policy it passes for the account whose key it is, which has the key anyway.
#   Not judged: permission boundaries, session policies and Deny, in which NotAction is how one writes a narrow list.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html
# custom:
#   id: allow_not_action
#   code: ID-004
#   severity: high
#   plane: identity
#   remediation: Name the actions to allow in `Action`; to take some away, write a Deny of its own.
#   remediation_unknown: Refer to one document, in which the actions to allow are named.
#   since: 0.1.0
package rules.identity.allow_not_action

import data.lib.iam
import data.lib.result

deny contains finding if {
	some grant in iam.grants
	count(grant.block.not_actions) > 0
	not iam.is_default_of_key(grant.policy.kind, grant.block)
	detail := sprintf("%s of `%s` allows everything but %s", [grant.block.name, grant.policy.attribute, result.few(grant.block.not_actions)])
	finding := result.in_policy(rego.metadata.chain(), grant.policy, detail)
}
