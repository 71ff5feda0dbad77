# METADATA
# title: Only a block keeps a public ACL from working
# description: |
#   The ACL says that everyone may come in, and a public access block keeps it from working, the bucket's own or the account's. With
#   `block_public_acls` S3 refuses to put such an ACL, so that the apply fails; without, the bucket is public on the day that the block
#   goes. One of the two is not meant. Public ACLs that no block holds have a rule of their own (public_bucket_acl).
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
# custom:
#   id: public_acl_behind_block
#   code: DA-050
#   severity: low
#   plane: data
#   remediation: Remove the ACL, or set it to "private".
#   since: 0.1.0
package rules.data.public_acl_behind_block

import data.lib.bucket
import data.lib.result

deny contains finding if {
	some acl in bucket.acls
	bucket.is_shut(acl.resource, "ignore_public_acls")
	detail := sprintf("`%s` is %s, and the block ignores it", [acl.attribute, acl.grant])
	finding := result.violation(rego.metadata.chain(), acl.resource.address, [acl.attribute], detail)
}
