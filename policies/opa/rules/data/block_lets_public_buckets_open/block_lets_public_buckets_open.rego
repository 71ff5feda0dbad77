# METADATA
# title: A public access block lets a public bucket open
# description: |
#   Without `restrict_public_buckets`, which is off by the provider's default: a policy that is public already goes on letting
#   everyone in, also from other accounts. Counts for a bucket's block and for an account's; one whose buckets another block of
#   the plan holds by the same switch is not reported. Not seen: a block of the account's or an organisation's that is set
#   elsewhere.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
# custom:
#   id: block_lets_public_buckets_open
#   code: DA-054
#   severity: high
#   plane: data
#   remediation: Set `restrict_public_buckets = true`.
#   remediation_unknown: Set `restrict_public_buckets` to a literal, or to a variable that the plan knows.
#   frameworks: ["Security Hub: S3.1", "Security Hub: S3.8", "CIS AWS Foundations 3.0: 2.1.4"]
#   since: 0.1.0
package rules.data.block_lets_public_buckets_open

import data.lib.bucket
import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some type in {"aws_s3_account_public_access_block", "aws_s3_bucket_public_access_block"}
	some block in plan.of_type(type)
	not bucket.is_shut(block, "restrict_public_buckets")
	some gap in demand.one_of(block, ["restrict_public_buckets"], {true})
	finding := result.gap(rego.metadata.chain(), block, gap)
}
