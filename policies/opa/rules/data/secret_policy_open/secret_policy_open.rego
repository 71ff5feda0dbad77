# METADATA
# title: A secret's policy lets in strangers
# description: |
#   The policy of a secret allows everyone without a condition that confines who that is, or a whole account that is neither one's own
#   nor trusted without `aws:PrincipalOrgID`: whoever holds that can read the secret, or with `secretsmanager:*` replace it, and no
#   policy of this account has a say. One's own account is what aws_caller_identity tells; trusted ones are named in paved.yaml
#   (`trusted_accounts`). Unknown where the plan does not tell a principal that it does not make itself. Not seen: single roles and
#   users of other accounts, Deny statements that take something back, and that the secret's key may keep strangers out.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html
# custom:
#   id: secret_policy_open
#   code: DA-029
#   severity: high
#   plane: data
#   remediation: >-
#     Name the one role that reads the secret as principal, and set `block_public_policy = true`; for an account of the organisation pin
#     `aws:PrincipalOrgID`.
#   remediation_unknown: >-
#     Write the principal as an ARN that the plan knows, or as the `arn` of a role that it makes, and pin `aws:PrincipalOrgID`.
#   since: 0.1.0
package rules.data.secret_policy_open

import data.lib.account
import data.lib.exposure
import data.lib.result

deny contains finding if {
	some type in _types
	some grant in exposure.to_everyone[type]
	detail := sprintf("%s lets everyone %s", [grant.block.name, exposure.allowed(grant.block)])
	finding := result.in_policy(rego.metadata.chain(), grant.policy, detail)
}

deny contains finding if {
	some type in _types
	some grant in exposure.to_strangers[type]
	whole := {principal.id |
		some principal in grant.block.principals
		account.is_whole(principal.id)
		account.of_principal(principal.id) in grant.accounts
	}
	count(whole) > 0
	detail := sprintf(
		"%s lets the whole account %s, which is neither own nor trusted, %s",
		[grant.block.name, result.list(whole), exposure.allowed(grant.block)],
	)
	finding := result.in_policy(rego.metadata.chain(), grant.policy, detail)
}

deny contains finding if {
	some type in _types
	some grant in exposure.to_unknown[type]
	detail := sprintf("the plan does not know whom %s lets %s", [grant.block.name, exposure.allowed(grant.block)])
	finding := result.unknown(rego.metadata.chain(), grant.policy.address, [grant.policy.attribute], detail)
}

_types := {"aws_secretsmanager_secret", "aws_secretsmanager_secret_policy"}
