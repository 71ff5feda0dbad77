# METADATA
# title: A function's lines cannot be told from another's
# description: |
#   A request crosses an API, functions, a bus and queues; whoever follows an attack must join their lines by service and request
#   id. A function keeps that contract when its environment names the service for a library that writes both
#   (POWERTOOLS_SERVICE_NAME, OTEL_SERVICE_NAME or OTEL_RESOURCE_ATTRIBUTES, DD_SERVICE), or when a layer of such a library is
#   there: Powertools, OpenTelemetry, Datadog. An environment with one unknown value is unknown as a whole: such a function passes
#   when its logs are JSON, in which Lambda writes the request's id itself. Not seen: a library that is in the function's own code
#   and named nowhere, and whether the code uses it. A function for Lambda@Edge can have neither environment nor layers; waive it.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/powertools/typescript/latest/features/logger/
# - ref: https://docs.aws.amazon.com/wellarchitected/latest/serverless-applications-lens/opex-logging.html
# custom:
#   id: no_correlation_contract
#   code: OB-013
#   severity: low
#   plane: observability
#   remediation: >-
#     Set `POWERTOOLS_SERVICE_NAME` in the function's environment and log by Powertools' Logger, which adds the request's id and
#     takes a correlation id from the event.
#   remediation_unknown: >-
#     Set `logging_config { log_format = "JSON" }`, or build the environment's values from names that the plan knows.
#   since: 0.1.0
package rules.observability.no_correlation_contract

import data.lib.plan
import data.lib.result

deny contains finding if {
	some function in plan.of_type("aws_lambda_function")
	not _keeps(function)
	not _may_keep(function)
	detail := sprintf("no layer is known to, and `environment` names none of %s", [result.list(_names)])
	finding := result.violation(rego.metadata.chain(), function.address, ["environment"], detail)
}

deny contains finding if {
	some function in plan.of_type("aws_lambda_function")
	not _keeps(function)
	_may_keep(function)
	not _writes_request_id(function)
	finding := result.unknown(rego.metadata.chain(), function.address, ["environment"], "the plan does not know its layers or its environment")
}

_names := {"DD_SERVICE", "OTEL_RESOURCE_ATTRIBUTES", "OTEL_SERVICE_NAME", "POWERTOOLS_SERVICE_NAME"}

_keeps(function) if {
	some name in _names
	function.change.after.environment[_].variables[name] != ""
}

_keeps(function) if {
	some layer in plan.texts(function, "layers")
	regex.match(`(?i):layer:[^:]*(powertools|otel|opentelemetry|datadog)`, layer)
}

_may_keep(function) if plan.has_unknown(function, "layers")

_may_keep(function) if plan.is_unknown(function, "environment")

_may_keep(function) if function.change.after_unknown.environment[_].variables == true

_writes_request_id(function) if function.change.after.logging_config[_].log_format == "JSON"
