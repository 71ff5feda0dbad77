# METADATA
# title: A public access block heeds public ACLs
# description: |
#   Without `ignore_public_acls`, which is off by the provider's default: an ACL that is public already, of the bucket or of any
#   object in it, goes on letting everyone in. Counts for a bucket's block and for an account's; one whose buckets another block
#   of the plan holds by the same switch is not reported. Not seen: a block of the account's or an organisation's that is set
#   elsewhere.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
# custom:
#   id: block_heeds_public_acls
#   code: DA-052
#   severity: high
#   plane: data
#   remediation: Set `ignore_public_acls = true`.
#   remediation_unknown: Set `ignore_public_acls` to a literal, or to a variable that the plan knows.
#   frameworks: ["Security Hub: S3.1", "Security Hub: S3.8", "CIS AWS Foundations 3.0: 2.1.4"]
#   since: 0.1.0
package rules.data.block_heeds_public_acls

import data.lib.bucket
import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some type in {"aws_s3_account_public_access_block", "aws_s3_bucket_public_access_block"}
	some block in plan.of_type(type)
	not bucket.is_shut(block, "ignore_public_acls")
	some gap in demand.one_of(block, ["ignore_public_acls"], {true})
	finding := result.gap(rego.metadata.chain(), block, gap)
}
