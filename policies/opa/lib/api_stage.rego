# METADATA
# title: Settings of REST stages
# description: |
#   aws_api_gateway_method_settings says how the methods of a stage log and are throttled: for one method, or for all ("*/*"). It
#   names its stage by the stage's name and API.
# scope: package
package lib.api_stage

import data.lib.configuration
import data.lib.plan
import data.lib.reference

# {stage's address: addresses of its settings}
settings := {stage: found | some stage, found in _settings}

_settings[stage] contains resource.address if {
	some resource in plan.of_type("aws_api_gateway_method_settings")
	some stage in _stages(resource)
}

# What the expression says comes first: two APIs have stages of one name.
_stages(resource) := linked if {
	linked := _linked(resource, "stage_name", "aws_api_gateway_stage")
	count(linked) > 0
} else := union({object.get(_by_key, key, set()) | some key in _keys(resource)})

_by_key := {key: stages | some key, stages in _stages_by_key}

_stages_by_key[key] contains stage.address if {
	some stage in plan.of_type("aws_api_gateway_stage")
	some key in _keys(stage)
}

# A stage's name with its API, by id and by address.
_keys(resource) := {sprintf("%s of %s", [name, api]) | some api in _apis(resource)} if {
	name := plan.value(resource, "stage_name")
} else := set()

_apis(resource) := {id} if {
	id := plan.value(resource, "rest_api_id")
} else := _linked(resource, "rest_api_id", "aws_api_gateway_rest_api")

_linked(resource, argument, type) := {node |
	some node in reference.linked(resource, configuration.expression(resource, argument))
	plan.resources[node].type == type
}

# Settings that may be any stage's, since the plan does not tell the stage.
unsure := {resource.address |
	some resource in plan.of_type("aws_api_gateway_method_settings")
	count(_stages(resource)) == 0
	_hides_stage(resource)
}

_hides_stage(resource) if plan.is_unknown(resource, "stage_name")

_hides_stage(resource) if {
	plan.is_unknown(resource, "rest_api_id")
	count(_linked(resource, "rest_api_id", "aws_api_gateway_rest_api")) == 0
}
