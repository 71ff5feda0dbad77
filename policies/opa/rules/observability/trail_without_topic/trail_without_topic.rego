# METADATA
# title: Nobody is told of a trail's new files
# description: |
#   What reads a trail's files must know of them: by an SNS topic (`sns_topic_name`) or by the bucket's own notification; a log
#   group gets every event itself. A trail with none of these is read when somebody remembers it. Not seen: a notification of a
#   bucket that another stack holds.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/configure-sns-notifications-for-cloudtrail.html
# custom:
#   id: trail_without_topic
#   code: OB-031
#   severity: low
#   plane: observability
#   remediation: >-
#     Set `sns_topic_name`, or send the events to a log group (`cloud_watch_logs_group_arn`).
#   since: 0.1.0
package rules.observability.trail_without_topic

import data.lib.companion
import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some trail in plan.of_type("aws_cloudtrail")
	count(demand.present(trail, ["cloud_watch_logs_group_arn"])) > 0
	not _notifies(trail)
	some gap in demand.present(trail, ["sns_topic_name"])
	finding := result.gap(rego.metadata.chain(), trail, gap)
}

_notifies(trail) if {
	some address in companion.target(trail, "s3_bucket_name")
	count(companion.of(plan.resources[address], "aws_s3_bucket_notification", "bucket")) > 0
}
