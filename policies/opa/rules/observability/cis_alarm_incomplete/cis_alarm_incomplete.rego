# METADATA
# title: A filter on the trail is half an alarm
# description: |
#   A metric filter on the trail counts calls; only an acting alarm on its metric tells anybody, and only of the calls that its
#   pattern names. Judged are filters whose pattern reads a trail ($.eventName, $.errorCode or $.userIdentity): an alarm of this
#   plan must watch the metric, by its name or by reference; and a pattern that names at least half of a CIS control's calls must
#   name, with the other filters that are watched, all of them. Not seen: alarms of other stacks, and patterns that the plan does
#   not know.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html
# custom:
#   id: cis_alarm_incomplete
#   code: OB-033
#   severity: low
#   plane: observability
#   remediation: >-
#     Let an aws_cloudwatch_metric_alarm with `alarm_actions` watch the metric of `metric_transformation`, and complete the
#     pattern.
#   remediation_unknown: >-
#     Write the alarm's `metric_name` as a literal or a variable, or let it refer to the filter.
#   since: 0.1.0
package rules.observability.cis_alarm_incomplete

import data.lib.alarm
import data.lib.cis
import data.lib.result
import data.lib.watched_call

deny contains finding if {
	some address in _of_trails
	not alarm.watched_filters[address]
	count(alarm.unsure) == 0
	detail := "no alarm of this plan that acts watches its metric"
	finding := result.violation(rego.metadata.chain(), address, ["metric_transformation"], detail)
}

deny contains finding if {
	some address in _of_trails
	not alarm.watched_filters[address]
	count(alarm.unsure) > 0
	detail := sprintf("the plan does not tell whether %s watches its metric", [result.few(alarm.unsure)])
	finding := result.unknown(rego.metadata.chain(), address, ["metric_transformation"], detail)
}

deny contains finding if {
	some address in _of_trails
	alarm.watched_filters[address]
	some number, control in cis.by_calls
	named := {call | some call in control.calls; watched_call.lets_through(watched_call.by_filter[address], control.service, call)}
	count(named) * 2 >= count(control.calls)
	missing := {call | some call in (control.calls - named); not watched_call.is_watched(control.service, call)}
	count(missing) > 0
	detail := sprintf("of %s (%s), `pattern` leaves out %s", [control.name, number, result.list(missing)])
	finding := result.violation(rego.metadata.chain(), address, ["pattern"], detail)
}

_of_trails := {address |
	some address, filter in watched_call.by_filter
	regex.match(`\$\.(eventName|errorCode|userIdentity)\b`, filter.text)
}
