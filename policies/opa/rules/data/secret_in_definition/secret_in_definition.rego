# METADATA
# title: A definition or a configuration holds a secret
# description: |
#   The definition of a state machine, the variables of an API's stage, the plain variables of a CodeBuild project, or the environment
#   of an ECS container hold what gives itself away as a secret (an AWS access key, a private key, a token, a password in a URL), or a
#   literal value under a name whose last word is SECRET, PASSWORD, TOKEN, API_KEY or the like. It stands in the console, in the state
#   and in execution histories, for whoever may describe the resource. A value that only says where a secret is passes. Unknown where the
#   plan does not know the text, and it is made of something that brings a secret. The finding never tells the value. Not seen: random text
#   under another name, and unknown texts that come through a local.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/step-functions/latest/dg/connect-third-party-apis.html
# - ref: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/stage-variables.html
# custom:
#   id: secret_in_definition
#   code: DA-031
#   severity: high
#   plane: data
#   remediation: >-
#     Put the secret into Secrets Manager and refer to it: an EventBridge connection for HTTP tasks, `secrets` of an ECS container, a
#     variable of type SECRETS_MANAGER in CodeBuild; replace the one that was here, since state files keep it.
#   remediation_unknown: Refer to the secret by its ARN instead of bringing its value into the text.
#   frameworks:
#   - "Security Hub: CodeBuild.2"
#   - "Security Hub: ECS.8"
#   since: 0.1.0
package rules.data.secret_in_definition

import data.lib.result
import data.lib.secret
import data.lib.secret_places

deny contains finding if {
	some place in secret_places.known
	told := secret.told(place.name, place.value)
	finding := result.violation(rego.metadata.chain(), place.address, place.path, sprintf("%s %s", [_called(place.name), told]))
}

deny contains finding if {
	some place in secret_places.unknown
	bringing := secret.brought(place.references)
	count(bringing) > 0
	detail := sprintf("the plan does not know `%s`, and it is made of what brings a secret: %s", [place.path[0], result.few(bringing)])
	finding := result.unknown(rego.metadata.chain(), place.address, place.path, detail)
}

_called("") := "its text"

_called(name) := sprintf("`%s`", [name]) if name != ""
