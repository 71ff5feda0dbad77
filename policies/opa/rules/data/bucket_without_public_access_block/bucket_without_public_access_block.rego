# METADATA
# title: Nothing holds a bucket shut
# description: |
#   Without a public access block, one statement or one ACL makes a bucket public. A bucket of the plan needs a block of its own, or the
#   account's (aws_s3_account_public_access_block) with all four switches on; a switch that is off has a rule of its own. Unknown where
#   a block may be another bucket's, or an account's block another account's: it counts for the buckets of the same provider. Not seen:
#   an account's block or an organisation's that is set elsewhere.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
# custom:
#   id: bucket_without_public_access_block
#   code: DA-003
#   severity: high
#   plane: data
#   remediation: Give the bucket an aws_s3_bucket_public_access_block with all four switches on.
#   remediation_unknown: >-
#     Let the block refer to the bucket itself, by a literal key or `each.key` and not through a local; an account's block is known to
#     hold for the buckets of its own provider only.
#   frameworks: ["Security Hub: S3.8", "CIS AWS Foundations 3.0: 2.1.4"]
#   since: 0.1.0
package rules.data.bucket_without_public_access_block

import data.lib.bucket
import data.lib.result

deny contains finding if {
	some address, blocks in bucket.blocks
	count(blocks | bucket.possible_blocks[address]) == 0
	finding := result.violation(rego.metadata.chain(), address, [], "no aws_s3_bucket_public_access_block refers to it")
}

deny contains finding if {
	some address, blocks in bucket.blocks
	count(blocks) == 0
	possible := bucket.possible_blocks[address]
	count(possible) > 0
	detail := sprintf("the plan does not tell which bucket %s holds shut", [result.few(possible)])
	finding := result.unknown(rego.metadata.chain(), address, [], detail)
}
