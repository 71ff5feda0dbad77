# METADATA
# title: A bucket keeps no versions
# description: |
#   Without versioning whoever may write or delete an object, by stolen credentials or by a mistake, destroys it for good; ransomware of
#   S3 lives on that. Suspended counts as off. A bucket that was made with object lock has versions. What the provider read back of
#   `versioning` counts where no aws_s3_bucket_versioning of the plan is the bucket's. Not seen: that a plan takes such a resource
#   away from a bucket that is versioned still.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html
# custom:
#   id: bucket_without_versioning
#   code: DA-006
#   severity: medium
#   plane: data
#   remediation: 'Give the bucket an aws_s3_bucket_versioning with `status = "Enabled"`, and a lifecycle rule that ends old versions.'
#   remediation_unknown: >-
#     Let the aws_s3_bucket_versioning refer to the bucket itself, and write its status as a literal or a variable that the plan knows.
#   frameworks: ["Security Hub: S3.14"]
#   since: 0.1.0
package rules.data.bucket_without_versioning

import data.lib.companion
import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some bucket in plan.of_type("aws_s3_bucket")
	not bucket.change.after.object_lock_enabled == true
	some gap in _gaps(bucket)
	finding := result.gap(rego.metadata.chain(), bucket, gap)
}

deny contains finding if {
	some versioning in plan.of_type("aws_s3_bucket_versioning")
	some gap in demand.one_of(versioning, ["versioning_configuration", 0, "status"], {"Enabled"})
	finding := result.gap(rego.metadata.chain(), versioning, gap)
}

_gaps(bucket) := set() if {
	count(companion.of(bucket, "aws_s3_bucket_versioning", "bucket")) > 0
} else := demand.one_of(bucket, ["versioning", 0, "enabled"], {true}) if {
	demand.said(bucket, ["versioning"]).answer != "absent"
} else := companion.missing(bucket, "aws_s3_bucket_versioning", "bucket")
