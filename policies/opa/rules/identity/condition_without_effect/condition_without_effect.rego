# METADATA
# title: A condition does not stop whom it is meant to stop
# description: |
#   A statement looks guarded and is not, so its reader stops reading. In an Allow, a condition on who or what calls
#   (organisation, account, source, network, external id, service) that every request meets: a pattern of nothing but wildcards,
#   `0.0.0.0/0`, `…IfExists`, or `ForAllValues:` without `Null: false`, both of which a request passes that lacks the key.
#   `BoolIfExists` on aws:MultiFactorAuthPresent in an Allow, and `Bool: false` without IfExists in a Deny, let long-term access
#   keys pass, for those never carry the key.
#   Passes: a statement that another condition confines (AWS's own way to write ARNs of buckets: aws:SourceArn beside
#   aws:SourceAccount); `…IfExists` for services in a trust policy, since not all send their source; in an identity policy,
#   `…IfExists` on anything but the second factor; keys that say no more than how, such as tags. `ForAnyValue:` on a key with one
#   value changes nothing.
#   Not seen: a condition that a wider statement beside it makes idle, and keys of single services.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IfExists
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent
# custom:
#   id: condition_without_effect
#   code: ID-031
#   severity: medium
#   plane: identity
#   remediation: >-
#     Demand the key with a value: `StringEquals` or `ArnLike` with what is meant, without `ForAllValues:` and, in an Allow,
#     without `IfExists`; in a Deny for lack of a second factor write `BoolIfExists`.
#   remediation_unknown: >-
#     Write the values out, or make them with `concat` or `for`: of `compact`, `distinct` and `sort` a plan tells nothing
#     while an element is unknown.
#   since: 0.1.0
package rules.identity.condition_without_effect

import data.lib.iam
import data.lib.idle
import data.lib.result

deny contains finding if {
	some grant in iam.grants
	reasons := idle.in_allow(grant.policy.kind, grant.block)
	count(reasons) > 0
	detail := sprintf("in %s of `%s`, %s", [grant.block.name, grant.policy.attribute, concat("; ", sort(reasons))])
	finding := result.in_policy(rego.metadata.chain(), grant.policy, detail)
}

deny contains finding if {
	some policy in iam.policies
	not idle.demands_factor(policy)
	some block in policy.statements
	reasons := idle.in_deny(block)
	count(reasons) > 0
	detail := sprintf("in %s of `%s`, %s", [block.name, policy.attribute, concat("; ", sort(reasons))])
	finding := result.in_policy(rego.metadata.chain(), policy, detail)
}

deny contains finding if {
	some grant in iam.grants
	keys := idle.perhaps(grant.block)
	count(keys) > 0
	detail := sprintf("the plan does not know whether %s of `%s` holds %s to anything", [
		grant.block.name, grant.policy.attribute,
		result.list(keys),
	])
	finding := result.unknown(rego.metadata.chain(), grant.policy.address, [grant.policy.attribute], detail)
}
