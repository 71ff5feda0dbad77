# METADATA
# title: A sensitive function can be abused unheard
# description: |
#   A function of high sensitivity (lib.sensitivity: a tag, its type or its address in paved.yaml) needs three alarms that act: on
#   refusals by IAM, since whoever has taken it over tries what it may do; on a spike of its invocations, by which data leaves;
#   and on throttles, by which it is held down. Where its concurrency is reserved, a spike is throttled, so that alarm is enough
#   for both. An alarm without dimensions watches all functions together. Not seen: alarms of other stacks, anomaly detection by
#   log patterns, and whether a threshold is sensible.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
# custom:
#   id: sensitive_function_without_alarms
#   code: OB-028
#   severity: medium
#   plane: observability
#   remediation: >-
#     Add aws_cloudwatch_metric_alarm resources with `alarm_actions` on AWS/Lambda's Throttles and Invocations of this function,
#     and on the metric of an aws_cloudwatch_log_metric_filter that finds AccessDenied in its log group.
#   remediation_unknown: >-
#     Let alarms refer to the function itself in `dimensions`, not through a local, and write metrics and patterns as literals.
#   since: 0.1.0
package rules.observability.sensitive_function_without_alarms

import data.lib.alarm
import data.lib.plan
import data.lib.refusal
import data.lib.result
import data.lib.sensitivity

deny contains finding if {
	some function, missing in _missing
	count(_unsure) == 0
	finding := result.violation(rego.metadata.chain(), function, [], sprintf("no alarm that acts watches its %s", [concat(", its ", sort(missing))]))
}

deny contains finding if {
	some function, missing in _missing
	count(_unsure) > 0
	detail := sprintf("the plan does not tell whether %s watch its %s", [result.few(_unsure), concat(", its ", sort(missing))])
	finding := result.unknown(rego.metadata.chain(), function, [], detail)
}

_missing := {function.address: missing |
	some function in plan.of_type("aws_lambda_function")
	sensitivity.is_high(function)
	metrics := object.get(alarm.of_function, function.address, set()) | object.get(alarm.of_function, "", set())
	missing := {"throttles" | not metrics.Throttles} | ({"invocations" | not _hears_spikes(function, metrics)} | {"refusals by IAM" | not refusal.heard[function.address]})
	count(missing) > 0
}

_hears_spikes(_, metrics) if count(metrics & {"ConcurrentExecutions", "Invocations"}) > 0

_hears_spikes(function, metrics) if {
	function.change.after.reserved_concurrent_executions >= 0
	metrics.Throttles
}

_unsure := (alarm.unsure | alarm.of_anything) | refusal.unsure
