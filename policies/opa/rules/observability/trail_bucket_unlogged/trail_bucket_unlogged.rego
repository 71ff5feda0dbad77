# METADATA
# title: Nobody sees who reads a trail's files
# description: |
#   The bucket that a trail delivers to records who calls AWS, but not who reads or deletes these records. Server access logs of
#   that bucket do: an aws_s3_bucket_logging, or the bucket's own `logging` block. Joined by the bucket's name or by reference.
#   Not seen: a bucket in another stack, and data events of the bucket in another trail.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html
# custom:
#   id: trail_bucket_unlogged
#   code: OB-009
#   severity: low
#   plane: observability
#   remediation: >-
#     Add an aws_s3_bucket_logging that sends the access logs of this bucket to another one.
#   remediation_unknown: >-
#     Let the aws_s3_bucket_logging refer to the bucket itself, and not through a local.
#   frameworks: ["Security Hub: CloudTrail.7", "CIS AWS Foundations 3.0: 3.4"]
#   since: 0.1.0
package rules.observability.trail_bucket_unlogged

import data.lib.companion
import data.lib.configuration
import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some address in {address |
		some trail in plan.of_type("aws_cloudtrail")
		some address in companion.target(trail, "s3_bucket_name")
	}
	bucket := plan.resources[address]
	not _has_own(bucket)
	some gap in companion.missing(bucket, "aws_s3_bucket_logging", "bucket")
	finding := result.gap(rego.metadata.chain(), bucket, gap)
}

# What the configuration does not set is what another resource did.
_has_own(bucket) if {
	configuration.is_set(bucket, "logging")
	count(demand.present(bucket, ["logging"])) == 0
}

# Written as a dynamic block.
_has_own(bucket) if bucket.change.after.logging[_].target_bucket
