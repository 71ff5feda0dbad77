# METADATA
# title: A bucket lets in whoever comes from an address
# description: |
#   The policy allows everyone (`*`), and nothing but `aws:SourceIp` confines who that is. S3 does not take it for public, and asks for
#   no signature either: every process, visitor and neighbour behind that address reads or writes what the statement allows, nobody's
#   name is in a record of it, and the address may be somebody else's tomorrow. An address beside a named principal, an organisation
#   or a VPC endpoint passes. Not seen: who is behind a VPC endpoint.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies.html
# custom:
#   id: bucket_trusts_addresses
#   code: DA-017
#   severity: medium
#   plane: data
#   remediation: >-
#     Name the roles that need it as principals, or add the condition `aws:PrincipalOrgID`; keep the address as a Deny of what comes from
#     elsewhere (`NotIpAddress`).
#   remediation_unknown: >-
#     Let the policy be of one aws_iam_policy_document, so that the plan tells which.
#   since: 0.1.0
package rules.data.bucket_trusts_addresses

import data.lib.condition
import data.lib.iam
import data.lib.result
import data.lib.statement

deny contains finding if {
	some grant in iam.grants_of_kind.resource
	grant.policy.type in {"aws_s3_access_point", "aws_s3_bucket", "aws_s3_bucket_policy", "aws_s3control_access_point_policy"}
	statement.anyone(grant.block)
	condition.pinned(grant.block, "aws:sourceip")
	not condition.confined(_without_address(grant.block))
	detail := sprintf("%s lets everyone from %s call %s", [grant.block.name, result.few(_addresses(grant.block)), _actions(grant.block)])
	finding := result.in_policy(rego.metadata.chain(), grant.policy, detail)
}

_without_address(block) := object.union(block, {"conditions": {each | some each in block.conditions; each.key != "aws:sourceip"}})

_addresses(block) := {value | some each in block.conditions; each.key == "aws:sourceip"; some value in each.values}

_actions(block) := result.few(block.actions) if count(block.actions) > 0

_actions(block) := sprintf("everything but %s", [result.few(block.not_actions)]) if count(block.actions) == 0
