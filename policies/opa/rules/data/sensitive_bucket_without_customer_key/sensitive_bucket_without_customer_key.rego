# METADATA
# title: A sensitive bucket is encrypted with a key that is not yours
# description: |
#   S3 encrypts every object, with its own key unless told otherwise (SSE-S3, since January 2023): whoever may read the object then
#   reads it, and no second permission stands in the way. A bucket of high sensitivity needs a KMS key of one's own, whose policy says
#   who decrypts and whose use CloudTrail records. AES256, aws:kms without a key, AWS's key `aws/s3`, and an object that overrides the
#   bucket's key by AES256 count. Buckets that take S3's access logs pass: S3 cannot write there with KMS. Not seen: whose key an ARN is.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
# custom:
#   id: sensitive_bucket_without_customer_key
#   code: DA-005
#   severity: medium
#   plane: data
#   remediation: >-
#     Give the bucket an aws_s3_bucket_server_side_encryption_configuration with `sse_algorithm = "aws:kms"`, your key as
#     `kms_master_key_id`, and `bucket_key_enabled = true`.
#   remediation_unknown: >-
#     Let the encryption refer to the bucket itself, and write its algorithm as a literal or a variable that the plan knows.
#   frameworks: ["Security Hub: S3.17"]
#   since: 0.1.0
package rules.data.sensitive_bucket_without_customer_key

import data.lib.bucket
import data.lib.bucket_log
import data.lib.companion
import data.lib.demand
import data.lib.plan
import data.lib.result
import data.lib.sensitivity

_type := "aws_s3_bucket_server_side_encryption_configuration"

_default := ["rule", 0, "apply_server_side_encryption_by_default", 0]

_own := "server_side_encryption_configuration"

deny contains finding if {
	some address in _sensitive
	some [resource, gap] in _gaps(plan.resources[address])
	finding := result.gap(rego.metadata.chain(), resource, gap)
}

deny contains finding if {
	some type in {"aws_s3_bucket_object", "aws_s3_object"}
	some object_ in plan.of_type(type)
	some address in bucket.of(object_)
	_sensitive[address]
	some gap in demand.none_of(object_, ["server_side_encryption"], {"AES256"})
	finding := result.gap(rego.metadata.chain(), object_, gap)
}

_sensitive := {resource.address |
	some resource in plan.of_type("aws_s3_bucket")
	sensitivity.is_high(resource)
	not bucket_log.targets[resource.address]
}

_gaps(resource) := {[companion_, gap] |
	some address in companion.of(resource, _type, "bucket")
	companion_ := plan.resources[address]
	some gap in _key_gaps(companion_, _default)
} if {
	count(companion.of(resource, _type, "bucket")) > 0
} else := {[resource, gap] | some gap in _key_gaps(resource, array.concat([_own, 0], _default))} if {
	demand.said(resource, [_own]).answer != "absent"
} else := {[resource, gap] | some gap in companion.missing(resource, _type, "bucket")}

_key_gaps(resource, path) := found if {
	found := demand.one_of(resource, array.concat(path, ["sse_algorithm"]), {"aws:kms", "aws:kms:dsse"})
	count(found) > 0
} else := demand.present(resource, key) | _gaps_of_aws_key(resource, key) if {
	key := array.concat(path, ["kms_master_key_id"])
}

_gaps_of_aws_key(resource, path) := demand.none_of(resource, path, {answer.value}) if {
	answer := demand.said(resource, path)
	endswith(answer.value, "alias/aws/s3")
} else := set()
