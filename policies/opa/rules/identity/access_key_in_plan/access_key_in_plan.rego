# METADATA
# title: A plan makes an access key
# description: |
#   An access key works from anywhere until somebody deletes it, and Terraform writes its secret into the state: whoever reads
#   the state has it. With `pgp_key` the secret is encrypted there, and the key is as long-lived as before. Inactive keys pass.
#   Not seen: keys that are made elsewhere, and whether somebody rotates this one.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html
# - ref: https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/iam_access_key
# custom:
#   id: access_key_in_plan
#   code: ID-022
#   severity: high
#   plane: identity
#   remediation: Let whoever needs it take a role (of a service, by OpenID Connect, by IAM Identity Center), and remove the key.
#   since: 0.1.0
package rules.identity.access_key_in_plan

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some key in plan.of_type("aws_iam_access_key")
	not demand.is_unknown(key, ["status"])
	not key.change.after.status == "Inactive"
	detail := sprintf("the key of %s is active, and %s", [_user(key), _secret(key)])
	finding := result.violation(rego.metadata.chain(), key.address, ["status"], detail)
}

deny contains finding if {
	some key in plan.of_type("aws_iam_access_key")
	demand.is_unknown(key, ["status"])
	detail := sprintf("the plan does not know whether the key of %s is active, and %s", [_user(key), _secret(key)])
	finding := result.unknown(rego.metadata.chain(), key.address, ["status"], detail)
}

_user(key) := plan.value(key, "user")

_user(key) := "a user that the plan does not know" if not plan.value(key, "user")

_secret(key) := "its secret will be in the state, in plain text" if {
	demand.said(key, ["pgp_key"]).answer == "absent"
} else := "its secret will be in the state, encrypted"
