# METADATA
# title: A policy is attached to a user
# description: |
#   What a user may do is written on the user, inline or attached, where nobody who looks at a group or a role sees it, and where
#   it stays when the person's task ends. Found in each of Terraform's ways. Boundaries only limit, and pass. Not seen: what is
#   attached elsewhere.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-2
# custom:
#   id: policy_attached_to_user
#   code: ID-033
#   severity: low
#   plane: identity
#   remediation: >-
#     Attach the policy to a role that the person takes (IAM Identity Center), or to a group of which the user is a member.
#   frameworks: ["Security Hub: IAM.2", "CIS AWS Foundations 3.0: 1.15"]
#   since: 0.1.0
package rules.identity.policy_attached_to_user

import data.lib.configuration
import data.lib.plan
import data.lib.result

deny contains finding if {
	some type in ["aws_iam_user_policy", "aws_iam_user_policy_attachment"]
	some resource in plan.of_type(type)
	detail := sprintf("it is for the user %s", [_user(resource, "user")])
	finding := result.violation(rego.metadata.chain(), resource.address, ["user"], detail)
}

deny contains finding if {
	some resource in plan.of_type("aws_iam_user_policy_attachments_exclusive")
	_holds(resource, "policy_arns")
	detail := sprintf("it is for the user %s", [_user(resource, "user_name")])
	finding := result.violation(rego.metadata.chain(), resource.address, ["user_name"], detail)
}

deny contains finding if {
	some resource in plan.of_type("aws_iam_policy_attachment")
	_holds(resource, "users")
	detail := sprintf("it is for the users %s", [_users(resource)])
	finding := result.violation(rego.metadata.chain(), resource.address, ["users"], detail)
}

deny contains finding if {
	some type, argument in {"aws_iam_policy_attachment": "users", "aws_iam_user_policy_attachments_exclusive": "policy_arns"}
	some resource in plan.of_type(type)
	plan.is_unknown(resource, argument)
	configuration.is_set(resource, argument)
	detail := sprintf("the plan does not know whether `%s` is empty", [argument])
	finding := result.unknown(rego.metadata.chain(), resource.address, [argument], detail)
}

# A list with unknown elements has elements.
_holds(resource, argument) if count(plan.value(resource, argument)) > 0

_user(resource, argument) := plan.value(resource, argument)

_user(resource, argument) := "that the plan does not know" if not plan.value(resource, argument)

_users(resource) := result.list(plan.texts(resource, "users")) if count(plan.texts(resource, "users")) > 0

_users(resource) := "that the plan does not know" if count(plan.texts(resource, "users")) == 0
