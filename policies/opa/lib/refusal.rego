# METADATA
# title: Of which functions' refusals by IAM somebody is told
# description: |
#   A function that is suddenly refused is broken, or in foreign hands. Its refusals stand in its own log, as lines with
#   AccessDenied, and in a trail, as `$.errorCode`; a metric filter on either counts, when an alarm that acts watches its metric.
# scope: package
package lib.refusal

import data.lib.alarm
import data.lib.configuration
import data.lib.log_group
import data.lib.plan
import data.lib.reference

# {function's address}
heard := {function |
	some function, logs in log_group.of_function
	_is_heard(logs)
}

_is_heard(_) if _in_trail

_is_heard(logs) if _groups[logs.name]

_is_heard(logs) if {
	some group in logs.groups
	_groups[group]
}

# Filters whose pattern the plan does not know.
unsure := {filter.address |
	some filter in plan.of_type("aws_cloudwatch_log_metric_filter")
	plan.is_unknown(filter, "pattern")
}

_filters := [filter |
	some address in alarm.watched_filters
	filter := plan.resources[address]
	regex.match(`(?i)access.?denied|not.authorized|unauthorized`, plan.value(filter, "pattern"))
]

_in_trail if {
	some filter in _filters
	contains(plan.value(filter, "pattern"), "$.errorCode")
}

# By name, and by address where the name is not known.
_groups := {plan.value(filter, "log_group_name") | some filter in _filters} | {group |
	some filter in _filters
	plan.is_unknown(filter, "log_group_name")
	some group in reference.linked(filter, configuration.expression(filter, "log_group_name"))
}
