# METADATA
# title: A bucket is public, or one change away from it
# description: |
#   Public by its ACL, by its policy, or held shut by nothing: a bucket of the plan needs all four switches of a public access
#   block, its own or the account's (aws_s3_account_public_access_block). An ACL or policy that such a block makes ineffective is
#   not reported. A policy is public when it allows everyone and no condition confines who that is (AWS's own list of keys).
#   Unknown where a block, an account's block or a grantee may be another's or is not known; an account's block counts for the
#   buckets of the same provider. A condition confines by a fixed value,
#   or by an ARN whose account is fixed. Not seen: an account's block or an organisation's that is set elsewhere, and access points.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
# custom:
#   id: public_bucket
#   code: DA-001
#   severity: critical
#   plane: data
#   remediation: >-
#     Give the bucket an aws_s3_bucket_public_access_block with all four switches on; serve public files through CloudFront with an
#     origin access control.
#   remediation_unknown: >-
#     Let the block refer to the bucket itself, by a literal key or `each.key` and not through a local; an account's block is known to
#     hold for the buckets of its own provider only.
#   since: 0.1.0
package rules.data.public_bucket

import data.lib.bucket
import data.lib.condition
import data.lib.iam
import data.lib.plan
import data.lib.result
import data.lib.statement

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

deny contains finding if {
	some block in plan.of_type("aws_s3_bucket_public_access_block")
	off := {switch | some switch in bucket.switches; bucket.is_off(block, switch)}
	count(off) > 0
	finding := result.violation(rego.metadata.chain(), block.address, [], sprintf("%s off", [result.list(off)]))
}

deny contains finding if {
	some block in plan.of_type("aws_s3_bucket_public_access_block")
	unknown := {switch | some switch in bucket.switches; plan.is_unknown(block, switch)}
	count(unknown) > 0
	finding := result.unknown(rego.metadata.chain(), block.address, [], sprintf("the plan does not know %s", [result.list(unknown)]))
}

deny contains finding if {
	some acl in bucket.acls
	not bucket.is_shut(acl.resource, "ignore_public_acls")
	finding := result.violation(rego.metadata.chain(), acl.resource.address, [acl.attribute], sprintf("`%s` is %s", [acl.attribute, acl.grant]))
}

deny contains finding if {
	some acl in bucket.unknown_acls
	not bucket.is_shut(acl.resource, "ignore_public_acls")
	finding := result.unknown(rego.metadata.chain(), acl.resource.address, [acl.attribute], sprintf("the plan does not know whom `%s` grants", [acl.attribute]))
}

deny contains finding if {
	some policy in iam.policies
	policy.type in {"aws_s3_bucket", "aws_s3_bucket_policy"}
	not bucket.is_shut(plan.resources[policy.address], "restrict_public_buckets")
	some block in policy.statements
	block.effect == "Allow"
	statement.anyone(block)
	not condition.confined(block)
	allowed := block.actions | {sprintf("everything but %s", [action]) | some action in block.not_actions}
	detail := sprintf("%s allows everyone %s", [block.name, result.list(allowed)])
	finding := result.in_policy(rego.metadata.chain(), policy, detail)
}
