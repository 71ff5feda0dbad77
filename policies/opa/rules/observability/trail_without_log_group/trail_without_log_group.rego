# METADATA
# title: A trail's events reach nobody in time
# description: |
#   Files come to a bucket after minutes and wait there to be read. Only in a log group can a metric filter find a call and an
#   alarm tell of it. `cloud_watch_logs_group_arn` (with `cloud_watch_logs_role_arn`) must be set. Not seen: an EventBridge rule
#   or a bucket's notification that does the same.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/send-cloudtrail-events-to-cloudwatch-logs.html
# custom:
#   id: trail_without_log_group
#   code: OB-005
#   severity: low
#   plane: observability
#   remediation: >-
#     Set `cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*"` and a `cloud_watch_logs_role_arn`.
#   frameworks: ["Security Hub: CloudTrail.5"]
#   since: 0.1.0
package rules.observability.trail_without_log_group

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some trail in plan.of_type("aws_cloudtrail")
	some gap in demand.present(trail, ["cloud_watch_logs_group_arn"])
	finding := result.gap(rego.metadata.chain(), trail, gap)
}
