# METADATA
# title: Which stages of REST APIs somebody has set a limit to
# description: |
#   By the stage's method settings, or by a usage plan. A plan counts whatever it says, since it says for whom the stage is; its
#   limits hold for each key.
# scope: package
package lib.throttling

import data.lib.companion
import data.lib.configuration
import data.lib.demand
import data.lib.plan
import data.lib.reference

is_limited(stage) if {
	some api in _apis(stage)
	some name in {"*", plan.value(stage, "stage_name")}
	_limited[_key(api, name)]
}

# What a stage's API goes by: its id, where it has one, and its address.
_apis(resource) := companion.target(resource, "rest_api_id") | {id | id := plan.value(resource, "rest_api_id")}

_key(api, stage) := concat("|", [api, stage])

# {API|stage}, with `*` for a stage that the plan does not tell.
_limited := {_key(limit.api, limit.stage) | some limit in array.concat(_settings, array.concat(_known_plans, _linked_plans))}

_settings := [{"api": api, "stage": stage} |
	some settings in plan.of_type("aws_api_gateway_method_settings")
	plan.value(settings, "method_path") == "*/*"
	demand.at_least(settings, ["settings", 0, "throttling_rate_limit"], 0) == set()
	some api in _apis(settings)
	stage := object.get(settings.change.after, "stage_name", "*")
]

_known_plans := [{"api": block.api_id, "stage": object.get(block, "stage", "*")} |
	some usage in plan.of_type("aws_api_gateway_usage_plan")
	some block in usage.change.after.api_stages
	is_string(block.api_id)
]

# Blocks are a set: nothing tells which of them is which in the configuration.
_linked_plans := [{"api": address, "stage": object.get(block, ["stage", "constant_value"], "*")} |
	some usage in plan.of_type("aws_api_gateway_usage_plan")
	_has_unknown_api(usage)
	some block in object.get(configuration.expressions(usage), "api_stages", [])
	some address in reference.linked(usage, block.api_id)
]

_has_unknown_api(usage) if usage.change.after_unknown.api_stages == true

_has_unknown_api(usage) if usage.change.after_unknown.api_stages[_].api_id == true

# Usage plans that may be for any API: their blocks are `dynamic`, or come through a local.
hidden contains usage.address if {
	some usage in plan.of_type("aws_api_gateway_usage_plan")
	_has_unknown_api(usage)
	blocks := object.get(configuration.expressions(usage), "api_stages", [])
	linked := union({reference.linked(usage, block.api_id) | some block in blocks})
	_leads_nowhere(linked)
}

_leads_nowhere(linked) if count(linked) == 0

_leads_nowhere(linked) if count(reference.unresolved(linked, {"aws_api_gateway_rest_api"})) > 0
