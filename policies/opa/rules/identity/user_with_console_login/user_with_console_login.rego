# METADATA
# title: A user can log in to the console
# description: |
#   The plan gives an IAM user a password: one more that can be guessed, phished or read in the state, without the second factor
#   and the end of contract that an identity provider knows of. Not seen: whether the user has a second factor, and passwords
#   that are set elsewhere.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-users-federation-idp
# custom:
#   id: user_with_console_login
#   code: ID-036
#   severity: medium
#   plane: identity
#   remediation: Remove the login profile, and let people come through IAM Identity Center.
#   since: 0.1.0
package rules.identity.user_with_console_login

import data.lib.plan
import data.lib.result

deny contains finding if {
	some profile in plan.of_type("aws_iam_user_login_profile")
	detail := sprintf("it gives %s a password", [_user(profile)])
	finding := result.violation(rego.metadata.chain(), profile.address, ["user"], detail)
}

_user(profile) := plan.value(profile, "user")

_user(profile) := "a user that the plan does not know" if not plan.value(profile, "user")
