# METADATA
# title: A policy allows reading any secret
# description: |
#   An Allow in an identity policy gives secretsmanager:GetSecretValue or ssm:GetParameter, GetParameters or GetParametersByPath
#   on `*`, on all secrets or on all parameters. Passwords, tokens and keys of every other application come with it, so one flawed
#   function gives away what all of them log in with. Secrets by name or prefix (`secret:shop/*`, `parameter/shop/*`) pass, and so
#   does what tags of the secret narrow, or the condition `secretsmanager:SecretId`.
#   Told elsewhere: policies that make an administrator (administrator_policy), NotAction (allow_not_action).
#   Not seen: secretsmanager:BatchGetSecretValue, which reads only what GetSecretValue lets it, and what parameters hold that is
#   no secret.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples.html
# - ref: https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-access.html
# custom:
#   id: read_any_secret
#   code: ID-025
#   severity: high
#   plane: identity
#   remediation: Name the ARN of each secret or parameter that the code reads, or a path of its own (`parameter/shop/*`).
#   remediation_unknown: >-
#     Write the list of secrets out, or make it with `concat` or `for`: of `compact`, `distinct` and `sort` a plan tells
#     nothing while an element is unknown.
#   since: 0.1.0
package rules.identity.read_any_secret

import data.lib.condition
import data.lib.reach

deny contains finding if {
	some found in reach.everywhere["read secrets"]
	not condition.pinned(found.block, "secretsmanager:secretid")
	finding := reach.finding(rego.metadata.chain(), found)
}
