# METADATA
# title: Nobody is told of what the CIS benchmark watches
# description: |
#   The benchmark's section 4 asks for a metric filter on the trail's log group and an alarm for each of these: refused calls,
#   sign-ins without MFA, failed ones, use of root, and changes of IAM, trails, keys, buckets, AWS Config and networks. In a plan
#   that sets an account up (it holds a trail, or `account_root` is true) each must be heard of, by such a pair or by an
#   EventBridge rule with a target; Security Hub's integration is not one. A control of which some calls are watched is not
#   missing (see cis_alarm_incomplete). Not seen: filters of other stacks, which log group a filter reads, and 4.15 and 4.16.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html
# custom:
#   id: cis_alarm_missing
#   code: OB-026
#   severity: low
#   plane: observability
#   remediation: >-
#     Add an aws_cloudwatch_log_metric_filter with the pattern of each control, and an aws_cloudwatch_metric_alarm with
#     `alarm_actions` on its metric.
#   remediation_unknown: >-
#     Write patterns and metrics as literals or variables, so that the plan tells what is watched.
#   frameworks: [
#     "CIS AWS Foundations 3.0: 4.1", "CIS AWS Foundations 3.0: 4.2", "CIS AWS Foundations 3.0: 4.3",
#     "CIS AWS Foundations 3.0: 4.4", "CIS AWS Foundations 3.0: 4.5", "CIS AWS Foundations 3.0: 4.6",
#     "CIS AWS Foundations 3.0: 4.7", "CIS AWS Foundations 3.0: 4.8", "CIS AWS Foundations 3.0: 4.9",
#     "CIS AWS Foundations 3.0: 4.10", "CIS AWS Foundations 3.0: 4.11", "CIS AWS Foundations 3.0: 4.12",
#     "CIS AWS Foundations 3.0: 4.13", "CIS AWS Foundations 3.0: 4.14"
#   ]
#   since: 0.1.0
package rules.observability.cis_alarm_missing

import data.lib.cis
import data.lib.result
import data.lib.trail
import data.lib.watched_call

deny contains finding if {
	count(_missing) > 0
	count(watched_call.unsure) == 0
	detail := sprintf("no alarm or rule of this plan is told of %s", [result.list(_missing)])
	finding := result.violation(rego.metadata.chain(), trail.seat, [], detail)
}

deny contains finding if {
	count(_missing) > 0
	count(watched_call.unsure) > 0
	detail := sprintf("the plan does not tell whether anybody hears, by %s, of %s", [result.few(watched_call.unsure), result.list(_missing)])
	finding := result.unknown(rego.metadata.chain(), trail.seat, [], detail)
}

_missing := {_told(number, control) |
	trail.seat
	some number, control in cis.by_calls
	not _any_watched(control)
} | {_told(number, control) |
	trail.seat
	some number, control in cis.by_pattern
	not _any_text(control)
}

_any_watched(control) if {
	some call in control.calls
	watched_call.is_watched(control.service, call)
}

_any_text(control) if {
	some text in watched_call.texts
	regex.match(control.pattern, text)
}

_told(number, control) := sprintf("%s (%s)", [control.name, number])
