# METADATA
# title: A distribution keeps no record of its requests
# description: |
#   CloudFront answers from its cache, so the origin never sees most requests: without logs of its own, scraping and probing at
#   the edge leave nothing. A distribution needs `logging_config`, a `realtime_log_config_arn`, or an
#   aws_cloudwatch_log_delivery_source (standard logging v2) that names it. Not seen: delivery sources in other stacks, and
#   whether a source has a delivery.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/AccessLogs.html
# custom:
#   id: distribution_without_logs
#   code: OB-024
#   severity: low
#   plane: observability
#   remediation: >-
#     Add `logging_config` with a log bucket, or an aws_cloudwatch_log_delivery_source of `log_type = "ACCESS_LOGS"` for the
#     distribution.
#   frameworks: ["Security Hub: CloudFront.5"]
#   since: 0.1.0
package rules.observability.distribution_without_logs

import data.lib.companion
import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some distribution in plan.of_type("aws_cloudfront_distribution")
	not _in_real_time(distribution)
	count(demand.present(distribution, ["logging_config"])) > 0
	some gap in companion.missing(distribution, "aws_cloudwatch_log_delivery_source", "resource_arn")
	finding := result.gap(rego.metadata.chain(), distribution, _told(gap))
}

_told(gap) := object.union(gap, {"detail": "there is no `logging_config`, and no aws_cloudwatch_log_delivery_source names it"}) if {
	gap.kind == "violation"
} else := gap

_in_real_time(distribution) if count(demand.present(distribution, ["default_cache_behavior", 0, "realtime_log_config_arn"])) == 0
