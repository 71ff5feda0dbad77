# METADATA
# title: A function that guards much runs code that nobody signed
# description: |
#   The function's sensitivity is high (its tag, or paved.yaml), and whoever gets at the bucket or the pipeline that its code
#   comes from, runs his own code with its role. With `code_signing_config_arn` Lambda takes only packages that a profile of yours
#   has signed; `s3_object_version` names the one package that was meant. Container images cannot be signed this way, and are not
#   judged. Not seen: whether the configuration enforces or only warns.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html
# custom:
#   id: code_not_signed
#   code: EV-040
#   severity: low
#   plane: event
#   remediation: >-
#     Set `code_signing_config_arn` to an aws_lambda_code_signing_config with `untrusted_artifact_on_deployment = "Enforce"`.
#   since: 0.1.0
package rules.event.code_not_signed

import data.lib.demand
import data.lib.plan
import data.lib.result
import data.lib.sensitivity

deny contains finding if {
	some function in plan.of_type("aws_lambda_function")
	sensitivity.is_high(function)
	object.get(function.change.after, "package_type", "Zip") != "Image"
	demand.said(function, ["s3_object_version"]).answer == "absent"
	some gap in demand.present(function, ["code_signing_config_arn"])
	finding := result.gap(rego.metadata.chain(), function, gap)
}
