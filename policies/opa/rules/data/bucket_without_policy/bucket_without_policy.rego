# METADATA
# title: A bucket has no policy
# description: |
#   Without a policy nothing is denied: S3 answers plain HTTP, and every principal of the account whose own policies allow it, now or
#   later, reads the bucket. A bucket needs at least the Deny of requests without TLS. A policy that the provider read back, since it
#   stands outside of the plan, counts. Unknown where a policy comes through a local and may be another bucket's.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html
# custom:
#   id: bucket_without_policy
#   code: DA-055
#   severity: medium
#   plane: data
#   remediation: >-
#     Give the bucket an aws_s3_bucket_policy that denies `s3:*` on the bucket and its objects to principal `*` where
#     `aws:SecureTransport` is "false".
#   remediation_unknown: Let the policy's `bucket` refer to the bucket itself, and not through a local.
#   frameworks: ["Security Hub: S3.5", "CIS AWS Foundations 3.0: 2.1.1"]
#   since: 0.1.0
package rules.data.bucket_without_policy

import data.lib.bucket_policy
import data.lib.plan
import data.lib.result

deny contains finding if {
	some bucket in plan.of_type("aws_s3_bucket")
	some gap in bucket_policy.missing(bucket)
	finding := result.gap(rego.metadata.chain(), bucket, gap)
}
