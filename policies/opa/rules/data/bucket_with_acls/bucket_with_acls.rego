# METADATA
# title: A bucket goes by ACLs
# description: |
#   ACLs are a second way in that no policy shows: whoever puts an object may let others read it, and objects of another account stay
#   that account's. Fires where aws_s3_bucket_ownership_controls says anything but BucketOwnerEnforced, and where a bucket is given
#   an ACL that grants something (canned, or by grants): S3 accepts that only while ACLs are on. Exempt is `private`. Buckets
#   without ownership controls pass: S3 has ACLs off for every bucket that was made since April 2023. Not seen: older buckets.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html
# custom:
#   id: bucket_with_acls
#   code: DA-009
#   severity: medium
#   plane: data
#   remediation: >-
#     Set `object_ownership = "BucketOwnerEnforced"`, and grant by the bucket's policy what the ACL granted.
#   remediation_unknown: Write `object_ownership` as a literal or a variable that the plan knows.
#   frameworks: ["Security Hub: S3.12"]
#   since: 0.1.0
package rules.data.bucket_with_acls

import data.lib.configuration
import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some controls in plan.of_type("aws_s3_bucket_ownership_controls")
	some gap in demand.one_of(controls, ["rule", 0, "object_ownership"], {"BucketOwnerEnforced"})
	finding := result.gap(rego.metadata.chain(), controls, gap)
}

deny contains finding if {
	some type in {"aws_s3_bucket", "aws_s3_bucket_acl"}
	some resource in plan.of_type(type)
	configuration.is_set(resource, "acl")
	some gap in _gaps(resource)
	finding := result.gap(rego.metadata.chain(), resource, gap)
}

_gaps(resource) := demand.one_of_or_absent(resource, ["acl"], {"private"})

deny contains finding if {
	some type, argument in {"aws_s3_bucket": "grant", "aws_s3_bucket_acl": "access_control_policy"}
	some resource in plan.of_type(type)
	configuration.is_set(resource, argument)
	count(_others(resource, argument)) > 0
	detail := sprintf("`%s` grants something to %s", [argument, result.few(_others(resource, argument))])
	finding := result.violation(rego.metadata.chain(), resource.address, [argument], detail)
}

# Whoever is granted something beside the owner.
_others(bucket, "grant") := {holder |
	some grant in bucket.change.after.grant
	some holder in {grant.uri, grant.id}
	not holder in {"", null}
}

_others(acl, "access_control_policy") := {holder |
	some policy in acl.change.after.access_control_policy
	owner := object.get(policy, ["owner", 0, "id"], "")
	some grantee in policy.grant[_].grantee
	some holder in {grantee.uri, grantee.id}
	not holder in {"", null, owner}
}
