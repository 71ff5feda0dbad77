# METADATA
# title: A function's environment lies under AWS's own key
# description: |
#   A function with variables and no `kms_key_arn` has them encrypted under `aws/lambda`, which opens to whoever may read the function's
#   configuration: a team's own key makes `kms:Decrypt` a second thing to have, for people and tools that read everything. A function
#   that is said to be of low sensitivity passes, and so does one without variables. A key that the plan does not know is one of the
#   team's own, and variables that it does not know are variables. Secrets do not belong there under any key
#   (secret_in_environment). Not seen: what the key's policy says.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html
# custom:
#   id: function_environment_without_key
#   code: DA-041
#   severity: low
#   plane: data
#   remediation: Set `kms_key_arn` to a key of your own; tag a function whose configuration is no secret `sensitivity = "low"`.
#   since: 0.1.0
package rules.data.function_environment_without_key

import data.lib.customer_key
import data.lib.demand
import data.lib.plan
import data.lib.result
import data.lib.sensitivity

deny contains finding if {
	some function in plan.of_type("aws_lambda_function")
	not sensitivity.is_low(function)
	count(function.change.after.environment) > 0
	_may_have_variables(function)
	some gap in customer_key.gaps(function, ["kms_key_arn"])
	finding := result.gap(rego.metadata.chain(), function, gap)
}

# Known, or not known because one of them is not.
_may_have_variables(function) if count(function.change.after.environment[0].variables) > 0

_may_have_variables(function) if demand.is_unknown(function, ["environment", 0, "variables"])
