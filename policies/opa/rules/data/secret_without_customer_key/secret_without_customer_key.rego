# METADATA
# title: A secret lies under AWS's own key
# description: |
#   Without a key of the team's own a secret is under `aws/secretsmanager`, which opens to whoever may read the secret: one permission
#   too wide is enough, no second policy says no, and the secret cannot be shared with another account. Told for the secret and for each
#   of its replicas. A secret that is said to be of low sensitivity passes. A key that the plan does not know is one of the team's own.
#   Not seen: secrets that RDS and other services make, and what the key's own policy says.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html
# custom:
#   id: secret_without_customer_key
#   code: DA-027
#   severity: medium
#   plane: data
#   remediation: Set `kms_key_id` to a key of your own, and let its policy name who may decrypt, through `kms:ViaService`.
#   since: 0.1.0
package rules.data.secret_without_customer_key

import data.lib.customer_key
import data.lib.plan
import data.lib.result
import data.lib.sensitivity

deny contains finding if {
	some secret in plan.of_type("aws_secretsmanager_secret")
	not sensitivity.is_low(secret)
	some gap in customer_key.gaps(secret, ["kms_key_id"])
	finding := result.gap(rego.metadata.chain(), secret, gap)
}

deny contains finding if {
	some secret in plan.of_type("aws_secretsmanager_secret")
	not sensitivity.is_low(secret)
	some index, replica in secret.change.after.replica
	some gap in customer_key.gaps(secret, ["replica", index, "kms_key_id"])
	detail := sprintf("%s for the replica in %s", [gap.detail, object.get(replica, "region", "a region that is not known")])
	finding := result.gap(rego.metadata.chain(), secret, object.union(gap, {"detail": detail}))
}
