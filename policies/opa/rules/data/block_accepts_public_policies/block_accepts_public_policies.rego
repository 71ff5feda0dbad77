# METADATA
# title: A public access block accepts public policies
# description: |
#   Without `block_public_policy`, which is off by the provider's default: whoever may write the bucket's policy, or takes such a
#   role, can open it to everyone by one statement. Counts for a bucket's block and for an account's; one whose buckets another
#   block of the plan holds by the same switch is not reported. Not seen: a block of the account's or an organisation's that is
#   set elsewhere.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
# custom:
#   id: block_accepts_public_policies
#   code: DA-053
#   severity: medium
#   plane: data
#   remediation: Set `block_public_policy = true`.
#   remediation_unknown: Set `block_public_policy` to a literal, or to a variable that the plan knows.
#   frameworks: ["Security Hub: S3.1", "Security Hub: S3.8", "CIS AWS Foundations 3.0: 2.1.4"]
#   since: 0.1.0
package rules.data.block_accepts_public_policies

import data.lib.bucket
import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some type in {"aws_s3_account_public_access_block", "aws_s3_bucket_public_access_block"}
	some block in plan.of_type(type)
	not bucket.is_shut(block, "block_public_policy")
	some gap in demand.one_of(block, ["block_public_policy"], {true})
	finding := result.gap(rego.metadata.chain(), block, gap)
}
