# METADATA
# title: A GraphQL API keeps no record of what was asked
# description: |
#   One GraphQL request may read anything that the schema offers; without the resolvers' logs nobody can tell what a caller took.
#   `log_config` with a `field_log_level` other than NONE must be there. Not seen: `exclude_verbose_content`, which keeps values
#   out of the lines.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/appsync/latest/devguide/monitoring.html
# custom:
#   id: graphql_without_logs
#   code: OB-022
#   severity: medium
#   plane: observability
#   remediation: >-
#     Add `log_config` with a role that may write logs, and `field_log_level = "ERROR"`.
#   frameworks: ["Security Hub: AppSync.2"]
#   since: 0.1.0
package rules.observability.graphql_without_logs

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some api in plan.of_type("aws_appsync_graphql_api")
	some gap in demand.one_of(api, ["log_config", 0, "field_log_level"], {"ALL", "DEBUG", "ERROR", "INFO"})
	finding := result.gap(rego.metadata.chain(), api, gap)
}
