# METADATA
# title: A serverless stack makes a user
# description: |
#   Functions, state machines and APIs have roles, and people come through IAM Identity Center: a user beside them has a password
#   or keys that work until somebody deletes them, from anywhere. Exempt: stacks without anything serverless, and those that set
#   up a whole account (`account_root` in paved.yaml). Not seen: users that are made elsewhere, and what they are for (some mail
#   relays take nothing but a user's keys: waive those).
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-workloads-use-roles
# custom:
#   id: user_in_serverless_stack
#   code: ID-021
#   severity: medium
#   plane: identity
#   remediation: Replace the user by a role that the service, pipeline or person takes, and delete it.
#   since: 0.1.0
package rules.identity.user_in_serverless_stack

import data.lib.plan
import data.lib.result
import data.lib.settings

deny contains finding if {
	not settings.account_root
	count(_serverless) > 0
	some user in plan.of_type("aws_iam_user")
	detail := sprintf("`name` is %s, beside %s", [object.get(user.change.after, "name", "not known"), result.few(_serverless)])
	finding := result.violation(rego.metadata.chain(), user.address, [], detail)
}

_serverless := {resource.address |
	some type in {
		"aws_api_gateway_rest_api", "aws_apigatewayv2_api", "aws_appsync_graphql_api", "aws_lambda_function", "aws_pipes_pipe",
		"aws_sfn_state_machine",
	}
	some resource in plan.of_type(type)
}
