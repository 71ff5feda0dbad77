# METADATA
# title: A secret is never replaced by itself
# description: |
#   No aws_secretsmanager_secret_rotation belongs to the secret: a value that leaked, into a log, a state file or with somebody who left,
#   stays good until a person remembers it. Unknown where the plan does not tell whose a rotation is. A tag `rotation` says how a secret is
#   replaced that others issue, and passes. Not seen: rotation that is set up elsewhere.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html
# custom:
#   id: secret_without_rotation
#   code: DA-028
#   severity: low
#   plane: data
#   remediation: Add an aws_secretsmanager_secret_rotation whose `secret_id` is this secret, or say in a tag `rotation` who replaces it.
#   remediation_unknown: Let `secret_id` of the rotation refer to the secret itself, and not through a local.
#   frameworks:
#   - "Security Hub: SecretsManager.1"
#   since: 0.1.0
package rules.data.secret_without_rotation

import data.lib.companion
import data.lib.plan
import data.lib.result

deny contains finding if {
	some secret in plan.of_type("aws_secretsmanager_secret")
	not secret.change.after.tags.rotation
	some gap in companion.missing(secret, "aws_secretsmanager_secret_rotation", "secret_id")
	finding := result.gap(rego.metadata.chain(), secret, gap)
}
