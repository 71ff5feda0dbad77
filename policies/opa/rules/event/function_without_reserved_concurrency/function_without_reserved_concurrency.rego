# METADATA
# title: One function may use up the account's concurrency
# description: |
#   All functions of an account and region share one pool of concurrent executions. A function without
#   `reserved_concurrent_executions` can take all of it: a flood of requests, or a loop of its own events, then stops every
#   other function, those that guard and alarm among them, and runs up the bill. A reservation is a ceiling as well. Not seen:
#   limits in front of the function (throttling, `maximum_concurrency` of a queue).
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html
# custom:
#   id: function_without_reserved_concurrency
#   code: EV-038
#   severity: low
#   plane: event
#   remediation: >-
#     Set `reserved_concurrent_executions` to what the function needs at most.
#   since: 0.1.0
package rules.event.function_without_reserved_concurrency

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some function in plan.of_type("aws_lambda_function")
	some gap in demand.at_least(function, ["reserved_concurrent_executions"], 0)
	finding := result.gap(rego.metadata.chain(), function, gap)
}
