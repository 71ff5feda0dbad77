# METADATA
# title: A function starts no traces
# description: |
#   Without active tracing a function adds its part only to traces that its caller began ("PassThrough"), and a call that comes by
#   an event or straight from a stolen key leaves none: nobody sees what it reached. `tracing_config.mode` must be "Active".
#   Lambda@Edge has no tracing; waive such a function. Not seen: tracing by a layer of another vendor.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html
# custom:
#   id: function_untraced
#   code: OB-014
#   severity: low
#   plane: observability
#   remediation: >-
#     Add `tracing_config { mode = "Active" }`; the role needs xray:PutTraceSegments and xray:PutTelemetryRecords.
#   since: 0.1.0
package rules.observability.function_untraced

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some function in plan.of_type("aws_lambda_function")
	some gap in demand.one_of(function, ["tracing_config", 0, "mode"], {"Active"})
	finding := result.gap(rego.metadata.chain(), function, gap)
}
