# METADATA
# title: An API's policy lets everyone in
# description: |
#   An Allow of execute-api:Invoke to `*` without a condition opens what a policy is there to close: a private API to every
#   network that has an endpoint for API Gateway, in any account, and methods that ask for a signature to callers of any
#   account, who give themselves the right to sign. It passes where a condition says who is meant (an organisation, an
#   account, a network), and where a Deny keeps out whoever does not come from one. Without a policy, accounts of others
#   cannot sign at all. Not seen: what the methods ask for.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies.html
# custom:
#   id: rest_api_policy_open
#   code: EV-017
#   severity: high
#   plane: event
#   remediation: >-
#     Bind the statement by `aws:PrincipalOrgID`, `aws:SourceVpce` or `aws:SourceIp`, name the accounts, or remove the policy.
#   since: 0.1.0
package rules.event.rest_api_policy_open

import data.lib.exposure
import data.lib.result
import data.lib.signed

deny contains finding if {
	some type in ["aws_api_gateway_rest_api", "aws_api_gateway_rest_api_policy"]
	some grant in exposure.to_everyone[type]
	not signed.denies_strangers(grant.policy)
	detail := sprintf("%s lets everyone call %s", [grant.block.name, result.few(grant.block.actions)])
	finding := result.in_policy(rego.metadata.chain(), grant.policy, detail)
}
