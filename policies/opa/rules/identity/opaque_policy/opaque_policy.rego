# METADATA
# title: Nobody can read this policy before it is applied
# description: |
#   The plan holds neither the policy's text nor the statements that it will be made of, or the text is none of IAM's grammar, so
#   neither a reviewer nor a rule can judge it. One unknown ARN inside `jsonencode` is enough. A statement whose actions, effect or (in a resource's policy) principals
#   are unknown counts as well; unknown resources and condition values do not.
#   Principals that the plan creates (a role's, user's or provider's own ARN) are one principal each and pass, unless the list may
#   hold more (`compact`, `distinct`), or a statement of the document is written as `dynamic`, which a plan does not show.
#   Refused although Terraform knows it: a document that passes through a local; refer to the data source directly.
#   Not seen: what is done to a document's text on its way: `replace(data….json, …)`, or `jsonencode(concat(jsondecode(data….json)…))`,
#   is read as the document alone, since a plan only names what an expression refers to; compose by `source_policy_documents`.
#   Nor a part of a role's ARN (`split(":", aws_iam_role.r.arn)`), which reads like the whole; nor the policy of a multi-region access
#   point, which stands in a block.
# scope: package
# related_resources:
# - ref: https://developer.hashicorp.com/terraform/internals/json-format#change-representation
# custom:
#   id: opaque_policy
#   code: ID-003
#   severity: high
#   plane: identity
#   remediation: >-
#     Write it as `data "aws_iam_policy_document"` and refer to its `.json` directly, not through a local: then the plan shows its
#     statements even while ARNs are unknown. Name a principal by its number or ARN, or refer to the role, user or provider itself.
#   since: 0.1.0
package rules.identity.opaque_policy

import data.lib.iam
import data.lib.result

deny contains finding if {
	some policy in iam.policies
	count(policy.opaque) > 0
	detail := sprintf("of `%s`, %s", [policy.attribute, concat("; ", sort(policy.opaque))])
	finding := result.unknown(rego.metadata.chain(), policy.address, [policy.attribute], detail)
}

deny contains finding if {
	some policy in iam.policies
	some statement in policy.statements
	unknown := statement.unknown & _decisive[policy.kind]
	count(unknown) > 0
	detail := sprintf("in %s of `%s`, the plan does not know %s", [statement.name, policy.attribute, result.list(unknown)])
	finding := result.unknown(rego.metadata.chain(), policy.address, [policy.attribute], detail)
}

_decisive := {
	"boundary": {"effect", "actions", "not_actions"},
	"identity": {"effect", "actions", "not_actions"},
	"session": {"effect", "actions", "not_actions"},
	"trust": {"effect", "actions", "not_actions", "principals", "not_principals"},
	"resource": {"effect", "actions", "not_actions", "principals", "not_principals"},
	"key": {"effect", "actions", "not_actions", "principals", "not_principals"},
}
