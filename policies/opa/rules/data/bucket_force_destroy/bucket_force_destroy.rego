# METADATA
# title: A destroy takes a bucket with all that is in it
# description: |
#   With `force_destroy` Terraform empties the bucket, old versions included, before it deletes it: a destroy, a rename or a change that
#   replaces the bucket loses everything without a question. Without it, S3 refuses to delete a bucket that holds anything. Exempt
#   are buckets whose tag says that their sensitivity is low. Not seen: objects' own `force_destroy`, which lifts a legal hold.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/delete-bucket.html
# custom:
#   id: bucket_force_destroy
#   code: DA-016
#   severity: medium
#   plane: data
#   remediation: Remove `force_destroy`; empty the bucket by hand on the day that it is really to go.
#   remediation_unknown: Write `force_destroy` as a literal or a variable that the plan knows.
#   since: 0.1.0
package rules.data.bucket_force_destroy

import data.lib.demand
import data.lib.plan
import data.lib.result
import data.lib.sensitivity

deny contains finding if {
	some type in {"aws_s3_bucket", "aws_s3_directory_bucket"}
	some bucket in plan.of_type(type)
	sensitivity.of(bucket) != "low"
	some gap in demand.none_of(bucket, ["force_destroy"], {true})
	finding := result.gap(rego.metadata.chain(), bucket, gap)
}
