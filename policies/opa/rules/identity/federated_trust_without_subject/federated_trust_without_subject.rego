# METADATA
# title: Anyone with an account at an identity provider may take this role
# description: |
#   The trust policy takes tokens of an OpenID Connect provider and asks for no subject: of GitHub, GitLab or Terraform Cloud
#   that is everybody's pipeline, of a cluster every pod, of Cognito (which needs `aud`) every identity pool of every account. A
#   pattern that leaves the owner open (`repo:*`, `repo:acme*/…`) is no subject; `repo:acme/*` is everything of one owner and
#   passes. Any other claim of the provider's counts as a subject, such as `:repository` or `:job_workflow_ref`, but `aud` only
#   where the provider has no other: it names the application and is the same for all who use it. SAML is not judged: there the
#   provider is one's own. Not seen: whether the repository, branch or pod is the right one; providers whose address the plan
#   does not know are held to `…:sub` alone.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc_secure-by-default.html
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html
# custom:
#   id: federated_trust_without_subject
#   code: ID-020
#   severity: high
#   plane: identity
#   remediation: >-
#     Add `StringEquals` (or `StringLike`) on the provider's `:sub` with the repository and branch, project or service account
#     that may take the role; for Cognito on `cognito-identity.amazonaws.com:aud` with the identity pool's id.
#   remediation_unknown: >-
#     Write the condition's key out (the provider's address without `https://`, and `:sub`), so that the plan knows it.
#   since: 0.1.0
package rules.identity.federated_trust_without_subject

import data.lib.condition
import data.lib.plan
import data.lib.result
import data.lib.trust

deny contains finding if {
	some grant in trust.grants
	open := {issuer |
		some principal in grant.block.principals
		issuer := _issuer(principal.id)
		not _names_subject(grant.block, issuer)
	}
	count(open) > 0
	told := {sprintf("%s signs for (%s)", [issuer, _looked_at(grant.block, issuer)]) | some issuer in open}
	detail := sprintf("%s of `%s` takes whoever %s", [grant.block.name, grant.policy.attribute, result.list(told)])
	finding := trust.finding(rego.metadata.chain(), grant, detail)
}

# As condition keys begin. A provider that the plan makes stands among the principals by its address, whatever their type.
_issuer(id) := lower(match[1]) if {
	some match in regex.find_all_string_submatch_n(`:oidc-provider/(.+)$`, id, 1)
} else := lower(id) if {
	id in _of_aws
} else := lower(trim_prefix(plan.value(plan.resources[id], "url"), "https://")) if {
	plan.resources[id].type == "aws_iam_openid_connect_provider"
} else := "the provider" if {
	plan.resources[id].type == "aws_iam_openid_connect_provider"
}

# Providers that AWS knows by name, where an application is all that can be asked for.
_of_aws := {"accounts.google.com", "cognito-identity.amazonaws.com", "graph.facebook.com", "www.amazon.com"}

_names_subject(block, issuer) if {
	some clause in block.conditions
	_is_subject(clause.key, issuer)
	condition.pinned(block, clause.key)
	not _is_anybody(clause)
}

_is_subject(key, issuer) if {
	startswith(key, concat("", [issuer, ":"]))
	not regex.match(`:(aud|amr|azp|iss)$`, key)
}

_is_subject(key, issuer) if {
	issuer in _of_aws
	regex.match(`:(aud|oaud|app_id)$`, key)
	startswith(key, issuer)
}

_is_subject(key, "the provider") if endswith(key, ":sub")

_is_anybody(clause) if {
	contains(clause.operator, "like")
	some value in clause.values
	regex.match(_open_pattern, value)
}

# No owner before the first wildcard.
_open_pattern := `^([a-z_]+:)?[*?]|^(repo|project_path):[^/]*[*?]|^system:serviceaccount:[*?]|^organization:[^:]*[*?]`

_looked_at(block, issuer) := sprintf("its subject may be %s", [result.list(values)]) if {
	values := {value |
		some clause in block.conditions
		_is_subject(clause.key, issuer)
		some value in clause.values
	}
	count(values) > 0
} else := "no condition on its subject"
