# METADATA
# title: Logs go to an account that is not ours
# description: |
#   A subscription (of one log group or of the account) to a logs destination in a foreign account copies every line there, as it
#   is written: that is how evidence and what functions log by mistake leave. The other way round, a log destination's or a log
#   group's policy that lets foreign accounts in gives them a place to write to, or the logs themselves. Trusted accounts are
#   named in paved.yaml; an organisation's id in a condition (aws:PrincipalOrgID) confines a policy. Not seen: what a stream,
#   Firehose or function behind a subscription does with the lines, whose ARN is always of this account.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CrossAccountSubscriptions.html
# custom:
#   id: logs_sent_to_strangers
#   code: OB-030
#   severity: high
#   plane: observability
#   remediation: >-
#     Send logs to a destination of an own account, and name it in `gate.trusted_accounts` of paved.yaml; in a policy, name own
#     accounts or pin `aws:PrincipalOrgID`.
#   remediation_unknown: >-
#     Build the destination's ARN from values that the plan knows: a variable for the account, a literal for the name.
#   since: 0.1.0
package rules.observability.logs_sent_to_strangers

import data.lib.account
import data.lib.configuration
import data.lib.exposure
import data.lib.plan
import data.lib.reference
import data.lib.result

deny contains finding if {
	some subscription in _subscriptions
	number := _account(subscription.arn)
	account.is_foreign(number)
	detail := sprintf("it sends lines to %s, which account %s owns", [subscription.arn, number])
	finding := result.violation(rego.metadata.chain(), subscription.address, [subscription.attribute], detail)
}

deny contains finding if {
	some type, attribute in {"aws_cloudwatch_log_subscription_filter": "destination_arn", "aws_cloudwatch_log_account_policy": "policy_document"}
	some resource in plan.of_type(type)
	plan.is_unknown(resource, attribute)
	not _names_own(resource, attribute)
	detail := sprintf("the plan does not know whose destination `%s` names", [attribute])
	finding := result.unknown(rego.metadata.chain(), resource.address, [attribute], detail)
}

deny contains finding if {
	some type in _policies
	some grant in exposure.to_strangers[type]
	detail := sprintf("%s lets account %s in", [grant.block.name, result.list(grant.accounts)])
	finding := result.in_policy(rego.metadata.chain(), grant.policy, detail)
}

deny contains finding if {
	some type in _policies
	some grant in exposure.to_everyone[type]
	finding := result.in_policy(rego.metadata.chain(), grant.policy, sprintf("%s lets everyone in", [grant.block.name]))
}

_policies := ["aws_cloudwatch_log_delivery_destination_policy", "aws_cloudwatch_log_destination_policy", "aws_cloudwatch_log_resource_policy"]

_subscriptions := array.concat(
	[{"address": filter.address, "attribute": "destination_arn", "arn": arn} |
		some filter in plan.of_type("aws_cloudwatch_log_subscription_filter")
		arn := plan.value(filter, "destination_arn")
	],
	[{"address": policy.address, "attribute": "policy_document", "arn": arn} |
		some policy in plan.of_type("aws_cloudwatch_log_account_policy")
		plan.value(policy, "policy_type") == "SUBSCRIPTION_FILTER_POLICY"
		arn := json.unmarshal(plan.value(policy, "policy_document")).DestinationArn
	],
)

# A stream, a Firehose and a function can only be of the account itself; a destination is what stands for another one.
_account(arn) := match[1] if {
	some match in regex.find_all_string_submatch_n(`^arn:[^:]+:logs:[^:]*:([0-9]{12}):destination:`, arn, 1)
}

# Made of something that this plan makes or looks up itself.
_names_own(resource, attribute) if {
	some node in reference.linked(resource, configuration.expression(resource, attribute))
	startswith(object.get(plan.resources, [node, "type"], ""), "aws_")
}
