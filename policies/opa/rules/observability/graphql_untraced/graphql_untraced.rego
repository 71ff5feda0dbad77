# METADATA
# title: A GraphQL API starts no traces
# description: |
#   One GraphQL request fans out to many resolvers and data sources; without a trace nobody can tell which of them it reached.
#   `xray_enabled` must be true.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/appsync/latest/devguide/x-ray-tracing.html
# custom:
#   id: graphql_untraced
#   code: OB-017
#   severity: low
#   plane: observability
#   remediation: >-
#     Set `xray_enabled = true`.
#   since: 0.1.0
package rules.observability.graphql_untraced

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some api in plan.of_type("aws_appsync_graphql_api")
	some gap in demand.one_of(api, ["xray_enabled"], {true})
	finding := result.gap(rego.metadata.chain(), api, gap)
}
