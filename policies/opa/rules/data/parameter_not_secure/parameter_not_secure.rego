# METADATA
# title: A secret is a plain parameter
# description: |
#   A parameter of type String or StringList is called a secret by its last word (`/shop/db/password`) or holds what gives itself away (an
#   AWS access key, a private key, a token, a password in a URL): it is not encrypted under a KMS key, so `ssm:GetParameter` alone reads
#   it, and it is shown in the console and in its history. A value that only says where a secret is (an ARN, a path) passes. Unknown
#   where the plan does not know the type, or not the value and what that is made of brings no secret. The finding never tells the value.
#   Not seen: random text under another name.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/systems-manager/latest/userguide/secure-string-parameter-kms-encryption.html
# custom:
#   id: parameter_not_secure
#   code: DA-038
#   severity: medium
#   plane: data
#   remediation: >-
#     Set `type = "SecureString"` and `key_id` to a key of your own, or put the secret into Secrets Manager; replace the one that was here.
#   remediation_unknown: Set `type = "SecureString"`, or give the parameter a name that does not call it a secret.
#   since: 0.1.0
package rules.data.parameter_not_secure

import data.lib.configuration
import data.lib.demand
import data.lib.plan
import data.lib.result
import data.lib.secret

deny contains finding if {
	some parameter in _plain
	some attribute in ["value", "insecure_value"]
	value := plan.value(parameter, attribute)
	told := secret.told(_name(parameter), value)
	finding := result.violation(rego.metadata.chain(), parameter.address, ["type"], sprintf("`type` is %s, and it %s", [parameter.change.after.type, told]))
}

deny contains finding if {
	some parameter in _plain
	secret.is_name(_name(parameter))
	some attribute in ["value", "insecure_value"]
	demand.is_unknown(parameter, [attribute])
	bringing := secret.brought(_references(parameter, attribute))
	count(bringing) > 0
	detail := sprintf("`type` is %s, and `%s` is made of what brings a secret: %s", [parameter.change.after.type, attribute, result.few(bringing)])
	finding := result.violation(rego.metadata.chain(), parameter.address, ["type"], detail)
}

deny contains finding if {
	some parameter in _plain
	secret.is_name(_name(parameter))
	some attribute in ["value", "insecure_value"]
	demand.is_unknown(parameter, [attribute])
	references := _references(parameter, attribute)
	count(secret.brought(references)) == 0
	not _are_places(references)
	detail := sprintf("it is called a secret, `type` is %s, and the plan does not know `%s`", [parameter.change.after.type, attribute])
	finding := result.unknown(rego.metadata.chain(), parameter.address, ["type"], detail)
}

deny contains finding if {
	some parameter in plan.of_type("aws_ssm_parameter")
	secret.is_name(_name(parameter))
	demand.is_unknown(parameter, ["type"])
	finding := result.unknown(rego.metadata.chain(), parameter.address, ["type"], "it is called a secret, and the plan does not know `type`")
}

_plain := [parameter |
	some parameter in plan.of_type("aws_ssm_parameter")
	plan.value(parameter, "type") in {"String", "StringList"}
]

_name(parameter) := object.get(parameter.change.after, "name", "")

_references(parameter, attribute) := {reference | some reference in configuration.expression(parameter, attribute).references}

# Each names an ARN, an id or a name, or is the prefix of one that does.
_are_places(references) if {
	count(references) > 0
	every reference in references {
		regex.match(`\.(arn|id|name|url)$|^[\w.-]+\.[\w-]+(\[.*\])?$`, reference)
	}
	some reference in references
	regex.match(`\.(arn|id|name|url)$`, reference)
}
