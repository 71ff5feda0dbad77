# METADATA
# title: A function's logs belong to nobody
# description: |
#   A function without a log group of its own makes one at its first call: without retention, key, subscription or an owner, left
#   behind when the function goes, and its role needs the right to make log groups. Each function needs an
#   aws_cloudwatch_log_group named /aws/lambda/NAME, or the one that `logging_config.log_group` names or refers to. A log group
#   that is named there and is not in this plan is taken for another stack's. Not seen: log groups of another stack under the
#   function's own name.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html
# custom:
#   id: function_without_log_group
#   code: OB-011
#   severity: low
#   plane: observability
#   remediation: >-
#     Add an aws_cloudwatch_log_group with the name "/aws/lambda/NAME" and a retention, and let the function depend on it.
#   remediation_unknown: >-
#     Build the log group's name from the function's own name, or from a value that the plan knows.
#   since: 0.1.0
package rules.observability.function_without_log_group

import data.lib.log_group
import data.lib.plan
import data.lib.result

deny contains finding if {
	some address, logs in log_group.of_function
	count(logs.groups) == 0
	not _names_another(plan.resources[address])
	count(log_group.unsure) == 0
	detail := sprintf("there is no aws_cloudwatch_log_group%s", [_named(logs.name)])
	finding := result.violation(rego.metadata.chain(), address, [], detail)
}

deny contains finding if {
	some address, logs in log_group.of_function
	count(logs.groups) == 0
	not _names_another(plan.resources[address])
	count(log_group.unsure) > 0
	detail := sprintf("the plan does not tell whose log group %s is", [result.few(log_group.unsure)])
	finding := result.unknown(rego.metadata.chain(), address, [], detail)
}

_names_another(function) if function.change.after.logging_config[_].log_group

_named(name) := sprintf(" named %s", [name]) if name != ""

_named("") := " that it names"
