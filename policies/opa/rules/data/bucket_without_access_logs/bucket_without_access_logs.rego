# METADATA
# title: A bucket keeps no record of who reads it
# description: |
#   Without access logs nobody can tell after a leak which objects were read, by whom and from where. A bucket of the plan needs
#   aws_s3_bucket_logging (or the old `logging` block). Exempt are buckets that take access logs themselves, by what points at them, by
#   S3's delivery in their policy or ACL, or as `log_bucket` in paved.yaml; and those that say by a tag that their sensitivity is less
#   than high. Not seen: CloudTrail's data events, which record the same with more detail.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html
# custom:
#   id: bucket_without_access_logs
#   code: DA-007
#   severity: medium
#   plane: data
#   remediation: Give the bucket an aws_s3_bucket_logging whose `target_bucket` is the bucket for logs.
#   remediation_unknown: Let the aws_s3_bucket_logging refer to the bucket itself, and not through a local.
#   frameworks: ["Security Hub: S3.9"]
#   since: 0.1.0
package rules.data.bucket_without_access_logs

import data.lib.bucket_log
import data.lib.companion
import data.lib.demand
import data.lib.plan
import data.lib.result
import data.lib.sensitivity

deny contains finding if {
	some bucket in plan.of_type("aws_s3_bucket")
	not bucket_log.targets[bucket.address]
	not _matters_less(bucket)
	demand.said(bucket, ["logging"]).answer == "absent"
	some gap in companion.missing(bucket, "aws_s3_bucket_logging", "bucket")
	finding := result.gap(rego.metadata.chain(), bucket, gap)
}

_matters_less(bucket) if {
	sensitivity.of(bucket) != ""
	not sensitivity.is_high(bucket)
}
