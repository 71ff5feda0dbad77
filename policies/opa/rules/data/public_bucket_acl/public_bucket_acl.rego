# METADATA
# title: An ACL opens a bucket or an object to strangers
# description: |
#   A canned ACL or a grant to AllUsers, or to AuthenticatedUsers, which is everyone with any AWS account: they read, write or list what
#   it says. Whoever is granted WRITE_ACP may grant himself the rest, so a group or another account that holds it counts too, and a
#   group that has FULL_CONTROL. What a public access block with `ignore_public_acls` makes ineffective is not reported. Not seen: a
#   block that is set elsewhere, and grants of other rights to an account by its canonical id.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html
# custom:
#   id: public_bucket_acl
#   code: DA-002
#   severity: critical
#   plane: data
#   remediation: >-
#     Remove the ACL or the grant, and set `object_ownership = "BucketOwnerEnforced"` in an aws_s3_bucket_ownership_controls.
#   remediation_unknown: >-
#     Write the ACL and the grantee as literals or variables, so that the plan tells whom they let in.
#   frameworks: ["Security Hub: S3.2", "Security Hub: S3.3", "Security Hub: S3.12"]
#   since: 0.1.0
package rules.data.public_bucket_acl

import data.lib.bucket
import data.lib.result

deny contains finding if {
	some acl in array.concat(_open, bucket.control_grants)
	detail := sprintf("`%s` is %s", [acl.attribute, acl.grant])
	finding := result.violation(rego.metadata.chain(), acl.resource.address, [acl.attribute], detail)
}

# A block ignores what is public, not what names somebody.
_open := [acl | some acl in bucket.acls; not bucket.is_shut(acl.resource, "ignore_public_acls")]

deny contains finding if {
	some acl in bucket.unknown_acls
	not bucket.is_shut(acl.resource, "ignore_public_acls")
	detail := sprintf("the plan does not know whom `%s` grants", [acl.attribute])
	finding := result.unknown(rego.metadata.chain(), acl.resource.address, [acl.attribute], detail)
}
