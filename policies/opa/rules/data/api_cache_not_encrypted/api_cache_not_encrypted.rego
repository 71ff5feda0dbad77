# METADATA
# title: An API's cached answers are not encrypted
# description: |
#   A cache keeps whole answers, those of signed-in callers too. A REST API's methods cache without `cache_data_encrypted`, or an AppSync
#   API's cache is not encrypted at rest or on its way: whoever gets at the cache's disk or network reads what callers were told.
#   Unknown where the plan does not know a switch. Not seen: whether the stage's cache cluster is on, since the settings hold from the
#   moment that it is. AppSync fixes both switches when the cache is made.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html
# - ref: https://docs.aws.amazon.com/appsync/latest/devguide/enabling-caching.html
# custom:
#   id: api_cache_not_encrypted
#   code: DA-042
#   severity: medium
#   plane: data
#   remediation: >-
#     Set `cache_data_encrypted = true` beside `caching_enabled`; on an aws_appsync_api_cache set `at_rest_encryption_enabled` and
#     `transit_encryption_enabled`.
#   frameworks:
#   - "Security Hub: APIGateway.5"
#   - "Security Hub: AppSync.1"
#   - "Security Hub: AppSync.6"
#   since: 0.1.0
package rules.data.api_cache_not_encrypted

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some settings in plan.of_type("aws_api_gateway_method_settings")
	demand.said(settings, ["settings", 0, "caching_enabled"]).value == true
	some gap in demand.one_of(settings, ["settings", 0, "cache_data_encrypted"], {true})
	finding := result.gap(rego.metadata.chain(), settings, gap)
}

deny contains finding if {
	some settings in plan.of_type("aws_api_gateway_method_settings")
	demand.said(settings, ["settings", 0, "caching_enabled"]).answer == "unknown"
	count(demand.one_of(settings, ["settings", 0, "cache_data_encrypted"], {true})) > 0
	path := ["settings", 0, "caching_enabled"]
	detail := "the plan does not know `settings.caching_enabled`, and `settings.cache_data_encrypted` is not true"
	finding := result.unknown(rego.metadata.chain(), settings.address, path, detail)
}

deny contains finding if {
	some cache in plan.of_type("aws_appsync_api_cache")
	some switch in ["at_rest_encryption_enabled", "transit_encryption_enabled"]
	some gap in demand.one_of(cache, [switch], {true})
	finding := result.gap(rego.metadata.chain(), cache, gap)
}
