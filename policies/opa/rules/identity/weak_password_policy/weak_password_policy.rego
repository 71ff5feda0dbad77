# METADATA
# title: The account's password policy takes weak passwords
# description: |
#   Passwords of IAM users may be shorter than 14 characters, or need no upper or lower case letter, digit or symbol: they are
#   guessed from anywhere, since the console asks nobody where he is. What the policy does not say is off, and the length 6. Only
#   where the plan holds such a policy. Not seen: an account without one, and people who come through IAM Identity Center, for
#   whom it is nothing.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
# custom:
#   id: weak_password_policy
#   code: ID-034
#   severity: medium
#   plane: identity
#   remediation: Set `minimum_password_length` to 14 or more and the four `require_…` arguments to true.
#   frameworks:
#   - "Security Hub: IAM.7"
#   - "Security Hub: IAM.11"
#   - "Security Hub: IAM.12"
#   - "Security Hub: IAM.13"
#   - "Security Hub: IAM.14"
#   - "Security Hub: IAM.15"
#   - "CIS AWS Foundations 3.0: 1.8"
#   since: 0.1.0
package rules.identity.weak_password_policy

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some policy in plan.of_type("aws_iam_account_password_policy")
	some gap in demand.at_least(policy, ["minimum_password_length"], 14)
	finding := result.gap(rego.metadata.chain(), policy, gap)
}

deny contains finding if {
	some policy in plan.of_type("aws_iam_account_password_policy")
	some kind in ["lowercase_characters", "numbers", "symbols", "uppercase_characters"]
	some gap in demand.one_of(policy, [sprintf("require_%s", [kind])], {true})
	finding := result.gap(rego.metadata.chain(), policy, gap)
}
