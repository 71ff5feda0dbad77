# METADATA
# title: A bucket lets in an account that is not yours
# description: |
#   The bucket's policy names an account, or a principal of one, that the plan neither works in nor paved.yaml trusts
#   (`trusted_accounts`), and nothing holds it to the organisation: no condition (`aws:PrincipalOrgID`), and no Deny for everyone
#   else's reading and writing of objects. Whoever owns that account, or takes it over, reads or writes what the statement allows.
#   Accounts of AWS's own services pass, such as those that deliver load balancers' logs. Policies of access points count. Unknown
#   where the plan does not know the principals. Not seen: canonical user ids, listing that such a Deny leaves out, and an account
#   of one's own that the plan does not ask for: trust it in paved.yaml.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-walkthroughs-managing-access-example2.html
# custom:
#   id: bucket_granted_to_strangers
#   code: DA-012
#   severity: high
#   plane: data
#   remediation: >-
#     Add the condition `StringEquals` on `aws:PrincipalOrgID` with your organisation's id; or, for a partner outside of it, list the
#     account in `trusted_accounts` of paved.yaml.
#   remediation_unknown: >-
#     Write the principals as literals, variables or roles of this plan, or add the condition `StringEquals` on `aws:PrincipalOrgID`.
#   frameworks: ["Security Hub: S3.6"]
#   since: 0.1.0
package rules.data.bucket_granted_to_strangers

import data.lib.bucket_policy
import data.lib.condition
import data.lib.exposure
import data.lib.iam
import data.lib.result

_types := {"aws_s3_access_point", "aws_s3_bucket", "aws_s3_bucket_policy", "aws_s3control_access_point_policy"}

deny contains finding if {
	some type in _types
	some grant in exposure.to_strangers[type]
	not bucket_policy.held_to_organization[grant.policy.address]
	detail := sprintf("%s lets %s call %s, without a condition that pins aws:PrincipalOrgID", [
		grant.block.name,
		_accounts(grant.accounts),
		_actions(grant.block),
	])
	finding := result.in_policy(rego.metadata.chain(), grant.policy, detail)
}

deny contains finding if {
	some grant in iam.grants_of_kind.resource
	grant.policy.type in _types
	"principals" in grant.block.unknown
	not condition.confined(grant.block)
	not bucket_policy.held_to_organization[grant.policy.address]
	detail := sprintf("the plan does not know whom %s lets in", [grant.block.name])
	finding := result.unknown(rego.metadata.chain(), grant.policy.address, [grant.policy.attribute], detail)
}

_accounts(numbers) := sprintf("account %s", [result.list(numbers)]) if count(numbers) == 1

_accounts(numbers) := sprintf("accounts %s", [result.few(numbers)]) if count(numbers) > 1

_actions(block) := result.few(block.actions) if count(block.actions) > 0

_actions(block) := sprintf("everything but %s", [result.few(block.not_actions)]) if count(block.actions) == 0
