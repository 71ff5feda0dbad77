# METADATA
# title: A function lets others do more than invoke it
# description: |
#   A permission of the function itself whose action is a wildcard, or one that reads or changes the function (`lambda:*`,
#   `lambda:UpdateFunctionCode`, `lambda:DeleteFunction`), gives its holder the function's code, its environment and with them
#   its role. What others need is lambda:InvokeFunction or lambda:InvokeFunctionUrl. Exempt is Lambda@Edge's replicator, which
#   copies the function. Not seen: what the principal is allowed by policies of its own.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
# custom:
#   id: permission_beyond_invocation
#   code: EV-051
#   severity: high
#   plane: event
#   remediation: >-
#     Set `action` to `lambda:InvokeFunction`, or for a function URL to `lambda:InvokeFunctionUrl`.
#   since: 0.1.0
package rules.event.permission_beyond_invocation

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some permission in plan.of_type("aws_lambda_permission")
	not permission.change.after.principal in _replicators
	some gap in demand.one_of(permission, ["action"], _invocations)
	finding := result.gap(rego.metadata.chain(), permission, gap)
}

_invocations := {"lambda:InvokeFunction", "lambda:InvokeFunctionUrl", "lambda:InvokeAsync"}

# https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-edge-permissions.html
_replicators := {"edgelambda.amazonaws.com", "replicator.lambda.amazonaws.com"}
