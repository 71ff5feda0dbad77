# METADATA
# title: A REST API's stage starts no traces
# description: |
#   Where a request enters is where its trace should begin: without it nobody can follow what one caller reached behind the API.
#   `xray_tracing_enabled` must be true on each stage of a REST API. HTTP and WebSocket APIs have no tracing.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-xray.html
# custom:
#   id: api_untraced
#   code: OB-015
#   severity: low
#   plane: observability
#   remediation: >-
#     Set `xray_tracing_enabled = true` on the stage.
#   frameworks: ["Security Hub: APIGateway.3"]
#   since: 0.1.0
package rules.observability.api_untraced

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some stage in plan.of_type("aws_api_gateway_stage")
	some gap in demand.one_of(stage, ["xray_tracing_enabled"], {true})
	finding := result.gap(rego.metadata.chain(), stage, gap)
}
