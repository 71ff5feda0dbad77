# METADATA
# title: Old versions can be deleted without a second factor
# description: |
#   With MFA delete only the root user with its device deletes a version or stops versioning, so stolen keys cannot destroy what was
#   there. Asked of buckets whose versioning the plan manages. S3 does not let a bucket have MFA delete and lifecycle rules, so one with
#   lifecycle rules passes, and one with object lock, which holds more. Terraform switches it on only with the root user's keys. Not
#   seen: lifecycle rules that are set elsewhere.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiFactorAuthenticationDelete.html
# custom:
#   id: bucket_without_mfa_delete
#   code: DA-040
#   severity: low
#   plane: data
#   remediation: >-
#     Set `mfa_delete = "Enabled"` beside `status = "Enabled"`, and apply it with the root user's device (`mfa`); or keep versions by
#     object lock.
#   remediation_unknown: Write `mfa_delete` and `status` as literals or variables that the plan knows.
#   frameworks: ["Security Hub: S3.20", "CIS AWS Foundations 3.0: 2.1.2"]
#   since: 0.1.0
package rules.data.bucket_without_mfa_delete

import data.lib.companion
import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some versioning in plan.of_type("aws_s3_bucket_versioning")
	not _of_kept(versioning)
	some attribute in ["mfa_delete", "status"]
	some gap in demand.one_of(versioning, ["versioning_configuration", 0, attribute], {"Enabled"})
	finding := result.gap(rego.metadata.chain(), versioning, gap)
}

deny contains finding if {
	some bucket in plan.of_type("aws_s3_bucket")
	demand.said(bucket, ["versioning"]).answer != "absent"
	count(companion.of(bucket, "aws_s3_bucket_versioning", "bucket")) == 0
	not _kept_otherwise[bucket.address]
	some gap in demand.one_of(bucket, ["versioning", 0, "mfa_delete"], {true})
	finding := result.gap(rego.metadata.chain(), bucket, gap)
}

_of_kept(versioning) if {
	some bucket in companion.target(versioning, "bucket")
	_kept_otherwise[bucket]
}

# By rules that exclude MFA delete, or by a lock.
_kept_otherwise := {bucket.address |
	some bucket in plan.of_type("aws_s3_bucket")
	_keeps(bucket)
}

_keeps(bucket) if bucket.change.after.object_lock_enabled == true

_keeps(bucket) if count(bucket.change.after.lifecycle_rule) > 0

_keeps(bucket) if count(companion.of(bucket, "aws_s3_bucket_lifecycle_configuration", "bucket")) > 0
