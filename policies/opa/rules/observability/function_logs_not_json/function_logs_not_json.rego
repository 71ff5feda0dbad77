# METADATA
# title: A function's logs are plain text
# description: |
#   Without `logging_config { log_format = "JSON" }` a function writes lines that queries and alarms can only guess at, and its log
#   level cannot be set.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html
# custom:
#   id: function_logs_not_json
#   code: OB-001
#   severity: medium
#   plane: observability
#   remediation: 'Add `logging_config { log_format = "JSON" }` to the function.'
#   since: 0.1.0
package rules.observability.function_logs_not_json

import data.lib.configuration
import data.lib.plan
import data.lib.result

deny contains finding if {
	some function in plan.of_type("aws_lambda_function")
	not _told_later(function)
	count(object.get(function.change.after, "logging_config", [])) == 0
	detail := "there is no `logging_config`, and Lambda's default is text"
	finding := result.violation(rego.metadata.chain(), function.address, ["logging_config"], detail)
}

deny contains finding if {
	some function in plan.of_type("aws_lambda_function")
	some index, config in function.change.after.logging_config
	config.log_format != "JSON"
	detail := sprintf("`log_format` is \"%s\"", [config.log_format])
	finding := result.violation(rego.metadata.chain(), function.address, ["logging_config", index, "log_format"], detail)
}

deny contains finding if {
	some function in plan.of_type("aws_lambda_function")
	_told_later(function)
	finding := result.unknown(rego.metadata.chain(), function.address, ["logging_config"], "the plan does not know `log_format`")
}

# Not set, the whole block is unknown too: Lambda's default then comes back after the apply.
_told_later(function) if function.change.after_unknown.logging_config[_].log_format == true

_told_later(function) if {
	plan.is_unknown(function, "logging_config")
	configuration.is_set(function, "logging_config")
}
