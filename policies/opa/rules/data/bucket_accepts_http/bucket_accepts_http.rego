# METADATA
# title: A bucket's policy lets plain HTTP pass
# description: |
#   S3 answers HTTP as well as HTTPS: whoever is on the way reads and changes objects, unless a Deny for everyone (`*`) holds where
#   `aws:SecureTransport` is false. It must hold for the bucket and for its objects, for reading, writing and listing, and no other
#   condition may narrow it. A Deny where it is true does the opposite. Buckets without any policy, and policies that ask for TLS in an
#   Allow only, have rules of their own. Not seen: whether resources that the plan does not know are both the bucket and its objects,
#   and a Deny in a document of which the plan tells only that the policy may be it.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-ssl-requests-only.html
# custom:
#   id: bucket_accepts_http
#   code: DA-004
#   severity: medium
#   plane: data
#   remediation: >-
#     Add a statement that denies `s3:*` on the bucket's ARN and on the ARN with `/*` to principal `*` where `aws:SecureTransport` is
#     "false".
#   remediation_unknown: >-
#     Write the policy as an aws_iam_policy_document, so that the plan shows its statements.
#   frameworks: ["Security Hub: S3.5", "CIS AWS Foundations 3.0: 2.1.1"]
#   since: 0.1.0
package rules.data.bucket_accepts_http

import data.lib.bucket_policy
import data.lib.result

deny contains finding if {
	some policy in _open
	count(policy.opaque) == 0
	finding := result.in_policy(rego.metadata.chain(), policy, policy.told)
}

deny contains finding if {
	some policy in _open
	count(policy.opaque) > 0
	detail := "the plan does not show whether a statement denies requests without TLS"
	finding := result.unknown(rego.metadata.chain(), policy.address, [policy.attribute], detail)
}

_open := [object.union(policy, {"told": _told(denies, open)}) |
	some policy in bucket_policy.by_address
	denies := bucket_policy.tls_denies(policy)
	open := bucket_policy.left_open(denies)
	count(open) > 0
	count(bucket_policy.tls_allows(policy)) == 0
]

_told(denies, _) := "no statement denies everyone requests without TLS" if count(denies) == 0

_told(denies, open) := sprintf("%s does not hold for %s", [_names(denies), result.list({_asked[action] | some action in open})]) if {
	count(denies) > 0
}

_names(denies) := concat(" and ", sort({block.name | some block in denies}))

_asked := {"s3:getobject": "s3:GetObject", "s3:putobject": "s3:PutObject", "s3:listbucket": "s3:ListBucket"}
