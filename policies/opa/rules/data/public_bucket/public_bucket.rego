# METADATA
# title: A bucket's policy lets everyone in
# description: |
#   A policy is public when it allows everyone and no condition confines who that is (AWS's own list of keys, each by a fixed value, or
#   by an ARN whose account is fixed): anybody on the internet can then do what it allows, without an account. One that a public access
#   block with `restrict_public_buckets` makes ineffective, the bucket's own or its account's, is not reported. Not seen: a block of
#   the account's or an organisation's that is set elsewhere, and Denies that take back what is allowed.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
# custom:
#   id: public_bucket
#   code: DA-001
#   severity: critical
#   plane: data
#   remediation: >-
#     Name the principals, or confine the statement by `aws:PrincipalOrgID`; serve public files through CloudFront with an origin
#     access control, and hold the bucket shut by an aws_s3_bucket_public_access_block.
#   remediation_unknown: >-
#     Let the policy be of one aws_iam_policy_document, so that the plan tells which.
#   frameworks: ["Security Hub: S3.2", "Security Hub: S3.3"]
#   since: 0.1.0
package rules.data.public_bucket

import data.lib.bucket
import data.lib.exposure
import data.lib.plan
import data.lib.result

deny contains finding if {
	some type in {"aws_s3_bucket", "aws_s3_bucket_policy"}
	some grant in exposure.to_everyone[type]
	not bucket.is_shut(plan.resources[grant.policy.address], "restrict_public_buckets")
	allowed := grant.block.actions | {sprintf("everything but %s", [action]) | some action in grant.block.not_actions}
	detail := sprintf("%s allows everyone %s", [grant.block.name, result.list(allowed)])
	finding := result.in_policy(rego.metadata.chain(), grant.policy, detail)
}
