# METADATA
# title: The account's password policy takes old passwords again
# description: |
#   Of the 24 passwords that AWS can remember it remembers fewer, or none: a password that leaked once is good again after a few
#   changes. Only where the plan holds such a policy. Not seen: an account without one, and people who come through IAM Identity
#   Center, for whom it is nothing.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
# custom:
#   id: password_reuse_allowed
#   code: ID-041
#   severity: low
#   plane: identity
#   remediation: Set `password_reuse_prevention` to 24.
#   frameworks: ["Security Hub: IAM.16", "CIS AWS Foundations 3.0: 1.9"]
#   since: 0.1.0
package rules.identity.password_reuse_allowed

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some policy in plan.of_type("aws_iam_account_password_policy")
	some gap in demand.at_least(policy, ["password_reuse_prevention"], 24)
	finding := result.gap(rego.metadata.chain(), policy, gap)
}
