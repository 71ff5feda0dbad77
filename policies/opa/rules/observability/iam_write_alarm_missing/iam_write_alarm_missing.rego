# METADATA
# title: Nobody is told when someone gives out rights
# description: |
#   A new administrator, a role that trusts a stranger or a bucket that is opened begins with one of a few calls:
#   AttachRolePolicy, PutRolePolicy, CreatePolicyVersion, UpdateAssumeRolePolicy, PutBucketPolicy. In a plan that sets an account
#   up (it holds a trail, or `account_root` is true) each must be watched by a metric filter whose metric an acting alarm watches,
#   or by an enabled EventBridge rule that has a target. Without, an attacker's own rights are noticed when they are used, if at
#   all. A pattern covers a call by its name, by a wildcard, or by the whole service. Not seen: filters and rules of other stacks,
#   which log group a filter reads, and that EventBridge hears of IAM in us-east-1 only.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html
# custom:
#   id: iam_write_alarm_missing
#   code: OB-027
#   severity: medium
#   plane: observability
#   remediation: >-
#     Add an aws_cloudwatch_log_metric_filter on the trail's log group whose pattern names these calls by `$.eventName`, and an
#     aws_cloudwatch_metric_alarm with `alarm_actions` on its metric; or an aws_cloudwatch_event_rule with a target.
#   remediation_unknown: >-
#     Write patterns and metrics as literals or variables, so that the plan tells which calls are watched.
#   since: 0.1.0
package rules.observability.iam_write_alarm_missing

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

_missing := {call |
	some call, service in _calls
	not watched_call.is_watched(service, call)
}

_calls := {
	"AttachRolePolicy": "iam",
	"CreatePolicyVersion": "iam",
	"PutBucketPolicy": "s3",
	"PutRolePolicy": "iam",
	"UpdateAssumeRolePolicy": "iam",
}
