# METADATA
# title: A table's or stream's own policy lets in strangers
# description: |
#   A resource policy of a DynamoDB table or a Kinesis stream allows everyone without a condition that confines who that is, or
#   principals of an account that is neither one's own nor trusted without `aws:PrincipalOrgID`: whoever holds one of those can read
#   or write the data without any policy of this account having a say. One's own account is what aws_caller_identity tells; trusted
#   ones are named in paved.yaml (`trusted_accounts`). Unknown where the plan does not tell a principal that it does not make itself.
#   Not seen: policies put on by other stacks, and Deny statements that take something back.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-considerations.html
# - ref: https://docs.aws.amazon.com/streams/latest/dev/resource-based-policy-examples.html
# custom:
#   id: table_or_stream_open
#   code: DA-021
#   severity: high
#   plane: data
#   remediation: >-
#     Name the one role that needs it and the actions that it needs, and pin `aws:PrincipalOrgID`; an account outside of the organisation
#     that you trust goes to `trusted_accounts` of paved.yaml.
#   remediation_unknown: >-
#     Write the principal as an ARN that the plan knows, or as the `arn` of a role that it makes, and pin `aws:PrincipalOrgID`.
#   since: 0.1.0
package rules.data.table_or_stream_open

import data.lib.exposure
import data.lib.result

deny contains finding if {
	some type in _types
	some grant in exposure.to_everyone[type]
	detail := sprintf("%s lets everyone %s", [grant.block.name, exposure.allowed(grant.block)])
	finding := result.in_policy(rego.metadata.chain(), grant.policy, detail)
}

deny contains finding if {
	some type in _types
	some grant in exposure.to_strangers[type]
	detail := sprintf(
		"%s lets account %s, which is neither own nor trusted, %s",
		[grant.block.name, result.list(grant.accounts), exposure.allowed(grant.block)],
	)
	finding := result.in_policy(rego.metadata.chain(), grant.policy, detail)
}

deny contains finding if {
	some type in _types
	some grant in exposure.to_unknown[type]
	detail := sprintf("the plan does not know whom %s lets %s", [grant.block.name, exposure.allowed(grant.block)])
	finding := result.unknown(rego.metadata.chain(), grant.policy.address, [grant.policy.attribute], detail)
}

_types := {"aws_dynamodb_resource_policy", "aws_kinesis_resource_policy"}
