# METADATA
# title: A bucket asks for TLS in an Allow, which denies nobody
# description: |
#   An Allow where `aws:SecureTransport` is true does not hold for a request over plain HTTP; but whoever is allowed by his own policy,
#   or by another statement, is answered all the same, and whoever is on the way reads what he reads. AWS's own rule
#   (s3-bucket-ssl-requests-only) takes only a Deny. Fires where no Deny does it for reading, writing and listing.
# scope: package
# related_resources:
# - ref: https://repost.aws/knowledge-center/s3-bucket-policy-for-config-rule
# custom:
#   id: tls_demanded_by_allow
#   code: DA-056
#   severity: medium
#   plane: data
#   remediation: >-
#     Add a statement that denies `s3:*` on the bucket's ARN and on the ARN with `/*` to principal `*` where `aws:SecureTransport` is
#     "false"; the condition of the Allow is then needless.
#   remediation_unknown: >-
#     Write the policy as one aws_iam_policy_document, so that the plan shows its statements.
#   frameworks: ["Security Hub: S3.5", "CIS AWS Foundations 3.0: 2.1.1"]
#   since: 0.1.0
package rules.data.tls_demanded_by_allow

import data.lib.bucket_policy
import data.lib.result

deny contains finding if {
	some policy in bucket_policy.by_address
	count(bucket_policy.left_open(bucket_policy.tls_denies(policy))) > 0
	some block in bucket_policy.tls_allows(policy)
	detail := sprintf("%s is for requests with TLS, and no statement denies the others", [block.name])
	finding := _finding(rego.metadata.chain(), policy, detail)
}

_finding(chain, policy, detail) := result.in_policy(chain, policy, detail) if count(policy.opaque) == 0

_finding(chain, policy, detail) := result.unknown(chain, policy.address, [policy.attribute], told) if {
	count(policy.opaque) > 0
	told := sprintf("%s; the plan does not show the whole policy", [detail])
}
