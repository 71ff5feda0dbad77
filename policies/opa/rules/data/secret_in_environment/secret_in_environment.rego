# METADATA
# title: A function's environment holds a secret
# description: |
#   A value gives itself away (an AWS access key, a private key, a signed or a vendor's token, a password in a URL), or a name whose last
#   word is SECRET, PASSWORD, TOKEN, API_KEY or the like holds a literal value. It stands in the console, in the state, in every plan and
#   log of one, and in each version of the function, for whoever may read its configuration (lambda:GetFunctionConfiguration). A value
#   that only says where a secret is (an ARN, a path, the name of a secret) passes, and so does `TOKEN_URL` or `SECRET_ARN`. Unknown
#   where the variables are made of something that brings a secret. The finding never tells the value. Not seen: a variable of another
#   name that holds random text, one that comes through a local, and a literal beside a variable that the plan does not know: the
#   provider then knows none of them.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-encryption
# custom:
#   id: secret_in_environment
#   code: DA-030
#   severity: high
#   plane: data
#   remediation: >-
#     Put the secret into Secrets Manager, pass its ARN, and read it at run time; replace the one that was here, since state files keep it.
#   remediation_unknown: Pass the ARN of the secret instead of the secret, and read it at run time.
#   since: 0.1.0
package rules.data.secret_in_environment

import data.lib.configuration
import data.lib.plan
import data.lib.result
import data.lib.secret

deny contains finding if {
	some function in plan.of_type("aws_lambda_function")
	some name, value in function.change.after.environment[0].variables
	is_string(value)
	told := secret.told(name, value)
	path := ["environment", 0, "variables", name]
	finding := result.violation(rego.metadata.chain(), function.address, path, sprintf("`%s` %s", [name, told]))
}

deny contains finding if {
	some function in plan.of_type("aws_lambda_function")
	some path in _unknown_secrets(function)
	bringing := secret.brought(_references(function))
	count(bringing) > 0
	detail := sprintf("the plan does not know `%s`, and it is made of what brings a secret: %s", [concat(".", path), result.few(bringing)])
	finding := result.unknown(rego.metadata.chain(), function.address, array.concat(["environment", 0], path), detail)
}

# Variables that are called a secret; or all of them, since the provider knows none where it lacks one.
_unknown_secrets(function) := {["variables"]} if {
	function.change.after_unknown.environment[0].variables == true
} else := {["variables", name] |
	some name, mark in function.change.after_unknown.environment[0].variables
	mark == true
	secret.is_name(name)
}

_references(function) := {reference |
	some block in configuration.expressions(function).environment
	some reference in block.variables.references
}
