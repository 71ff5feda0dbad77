# METADATA
# title: A policy allows everything or everyone but some
# description: |
#   An Allow with `NotResource` grants its actions on every resource that it does not list, in every account that lets it, and on
#   those that are made tomorrow. An Allow with `NotPrincipal` lets everybody in but the listed, anonymous callers and all other
#   accounts included, and AWS supports it with Deny only. No condition mends either for a reader; write what is meant.
#   Not judged: permission boundaries, session policies and Deny, in which both narrow.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
# custom:
#   id: allow_all_but
#   code: ID-005
#   severity: high
#   plane: identity
#   remediation: Name the resources in `Resource` and the callers in `Principal`; to keep some out, write a Deny of its own.
#   remediation_unknown: Refer to one document, in which the resources and callers to allow are named.
#   since: 0.1.0
package rules.identity.allow_all_but

import data.lib.iam
import data.lib.result

deny contains finding if {
	some grant in iam.grants
	some told in _all_but(grant.block)
	finding := result.in_policy(rego.metadata.chain(), grant.policy, sprintf("%s of `%s` %s", [grant.block.name, grant.policy.attribute, told]))
}

_all_but(block) := _resources(block) | _principals(block)

_resources(block) := {sprintf("allows %s on everything but %s", [result.few(block.actions), result.few(block.not_resources)])} if {
	count(block.not_resources) > 0
} else := set()

_principals(block) := {sprintf("lets everyone in but %s", [result.few({principal.id | some principal in block.not_principals})])} if {
	count(block.not_principals) > 0
} else := set()
