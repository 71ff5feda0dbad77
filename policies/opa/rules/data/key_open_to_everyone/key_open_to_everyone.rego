# METADATA
# title: A key's policy lets in everyone
# description: |
#   The policy of a KMS key allows everyone, and no condition confines who that is: anybody with an AWS account can use the key, or
#   with `kms:*` take it over and have it deleted. What it encrypts is then kept by the other policies alone. A condition on
#   `kms:CallerAccount`, `aws:PrincipalOrgID` or another of AWS's keys with a fixed value confines; `kms:ViaService` alone does not,
#   since everybody can come through the service. Unknown where the plan does not tell a principal that it does not make itself. Not
#   seen: principals of other accounts that are named, grants, and Deny statements that take something back.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html
# custom:
#   id: key_open_to_everyone
#   code: DA-024
#   severity: critical
#   plane: data
#   remediation: >-
#     Name the roles and services that use the key as principals; where it must be everyone of the account or organisation, pin
#     `kms:CallerAccount` or `aws:PrincipalOrgID` by StringEquals.
#   remediation_unknown: >-
#     Write the principal as an ARN that the plan knows, or as the `arn` of a role that it makes, and pin `aws:PrincipalOrgID`.
#   frameworks:
#   - "Security Hub: KMS.5"
#   since: 0.1.0
package rules.data.key_open_to_everyone

import data.lib.exposure
import data.lib.policy_attributes
import data.lib.result

deny contains finding if {
	some type, _ in policy_attributes.key
	some grant in exposure.to_everyone[type]
	detail := sprintf("%s lets everyone %s", [grant.block.name, exposure.allowed(grant.block)])
	finding := result.in_policy(rego.metadata.chain(), grant.policy, detail)
}

deny contains finding if {
	some type, _ in policy_attributes.key
	some grant in exposure.to_unknown[type]
	detail := sprintf("the plan does not know whom %s lets %s", [grant.block.name, exposure.allowed(grant.block)])
	finding := result.unknown(rego.metadata.chain(), grant.policy.address, [grant.policy.attribute], detail)
}
