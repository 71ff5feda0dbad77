# METADATA
# title: A sensitive bucket is open to whoever the account allows
# description: |
#   An Allow in any policy of the account reaches every bucket that it names, and `s3:*` on `*` reaches them all. A bucket of high
#   sensitivity needs Denies for everyone but named principals: a Deny with principal `*` whose condition spares ARNs
#   (`ArnNotLike` or `StringNotEquals` on `aws:PrincipalArn`, or `aws:userId`), or one with NotPrincipal, for reading, writing and
#   listing. AWS's services may be spared. Then an administrator's mistake, or one that is taken over, does not open the bucket.
#   Unknown where the plan does not show the whole policy. Not seen: what an organisation's resource control policies deny.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
# custom:
#   id: bucket_without_default_deny
#   code: DA-013
#   severity: high
#   plane: data
#   remediation: >-
#     Deny `s3:GetObject*`, `s3:PutObject*`, `s3:DeleteObject*` and `s3:ListBucket*` on the bucket and its objects to principal `*` unless
#     `aws:PrincipalArn` is one of the roles that need it (`ArnNotLike`); the module secure_bucket does so.
#   remediation_unknown: >-
#     Write the policy as an aws_iam_policy_document that refers to the bucket itself, so that the plan shows its Denies.
#   since: 0.1.0
package rules.data.bucket_without_default_deny

import data.lib.bucket_policy
import data.lib.plan
import data.lib.result
import data.lib.sensitivity

deny contains finding if {
	some bucket in _sensitive
	some gap in bucket_policy.missing(bucket)
	finding := result.gap(rego.metadata.chain(), bucket, gap)
}

deny contains finding if {
	some bucket in _sensitive
	policies := bucket_policy.of_bucket[bucket.address]
	open := bucket_policy.left_open([block | some policy in policies; some block in bucket_policy.default_denies[policy]])
	count(open) > 0
	gap := _gap(policies, result.list({_asked[action] | some action in open}))
	finding := result.gap(rego.metadata.chain(), bucket, gap)
}

_sensitive := [bucket | some bucket in plan.of_type("aws_s3_bucket"); sensitivity.is_high(bucket)]

_gap(policies, open) := {"kind": "unknown", "path": [], "detail": detail} if {
	some policy in policies
	count(bucket_policy.by_address[policy].opaque) > 0
	detail := sprintf("the plan does not show whether a statement of %s denies everyone but named principals %s", [result.list(policies), open])
} else := {"kind": "violation", "path": [], "detail": detail} if {
	count(policies) > 0
	detail := sprintf("in %s, no statement denies everyone but named principals %s", [result.list(policies), open])
}

_asked := {"s3:getobject": "s3:GetObject", "s3:putobject": "s3:PutObject", "s3:listbucket": "s3:ListBucket"}
