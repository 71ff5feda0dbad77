# METADATA
# title: Everyone may send mail as this identity
# description: |
#   An SES identity's policy allows everyone, and no condition that a stranger cannot meet: anybody with an AWS account sends
#   mail from your domain, signed by your keys, on your reputation and your bill. A condition on an account, an organisation, a
#   principal or a source ARN holds it; conditions on `ses:FromAddress` and the like limit what is sent, and not who sends. Not
#   seen: a Deny that takes back what this gives, and other accounts that are named.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/ses/latest/dg/sending-authorization-policies.html
# custom:
#   id: ses_policy_open
#   code: EV-047
#   severity: high
#   plane: event
#   remediation: Name the accounts or roles that send mail, and allow ses:SendEmail and ses:SendRawEmail alone.
#   remediation_unknown: Write one document, or choose between the parts of it that are not about principals.
#   since: 0.1.0
package rules.event.ses_policy_open

import data.lib.exposure
import data.lib.result
import data.lib.sender

deny contains finding if {
	some type in ["aws_ses_identity_policy", "aws_sesv2_email_identity_policy"]
	some grant in exposure.to_everyone[type]
	detail := sprintf("%s allows everyone %s", [grant.block.name, sender.allowed(grant.block)])
	finding := result.in_policy(rego.metadata.chain(), grant.policy, detail)
}
