# METADATA
# title: A trail's files are open to everyone
# description: |
#   Whoever reads a trail's files knows every role, address and resource of the account, and whether he was noticed. The bucket
#   that a trail of this plan delivers to must have no public ACL or grant and no policy that lets everyone in; what a public
#   access block makes ineffective is not reported. Joined by the bucket's name or by reference. That no block is there at all,
#   and buckets without a trail, are rules of the data plane.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html
# custom:
#   id: trail_bucket_public
#   code: OB-008
#   severity: critical
#   plane: observability
#   remediation: >-
#     Take the public ACL or statement away, and give the bucket an aws_s3_bucket_public_access_block with all four switches on.
#   frameworks: ["Security Hub: CloudTrail.6"]
#   since: 0.1.0
package rules.observability.trail_bucket_public

import data.lib.bucket
import data.lib.companion
import data.lib.exposure
import data.lib.plan
import data.lib.result

deny contains finding if {
	some acl in bucket.acls
	count(bucket.of(acl.resource) & _of_trails) > 0
	not bucket.is_shut(acl.resource, "ignore_public_acls")
	detail := sprintf("`%s` is %s", [acl.attribute, acl.grant])
	finding := result.violation(rego.metadata.chain(), acl.resource.address, [acl.attribute], detail)
}

deny contains finding if {
	some acl in bucket.unknown_acls
	count(bucket.of(acl.resource) & _of_trails) > 0
	not bucket.is_shut(acl.resource, "ignore_public_acls")
	detail := sprintf("the plan does not know whom `%s` grants", [acl.attribute])
	finding := result.unknown(rego.metadata.chain(), acl.resource.address, [acl.attribute], detail)
}

deny contains finding if {
	some type in ["aws_s3_bucket", "aws_s3_bucket_policy"]
	some grant in exposure.to_everyone[type]
	holder := plan.resources[grant.policy.address]
	count(bucket.of(holder) & _of_trails) > 0
	not bucket.is_shut(holder, "restrict_public_buckets")
	finding := result.in_policy(rego.metadata.chain(), grant.policy, sprintf("%s lets everyone in", [grant.block.name]))
}

# The buckets that trails of this plan deliver to.
_of_trails := {address |
	some trail in plan.of_type("aws_cloudtrail")
	some address in companion.target(trail, "s3_bucket_name")
}
