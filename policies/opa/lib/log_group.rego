# METADATA
# title: Which log group a function writes to
# description: |
#   The one that `logging_config` names, else the one that bears the function's own name
#   (https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html).
# scope: package
package lib.log_group

import data.lib.configuration
import data.lib.lambda
import data.lib.plan
import data.lib.reference

# {function's address: {name, groups}}: groups are addresses in this plan; name is "" where the plan does not know it.
of_function := {function.address: {"name": name, "groups": groups} |
	some function in plan.of_type("aws_lambda_function")
	name := _name(function)
	groups := (object.get(_by_name, name, set()) | _named_by(function)) | object.get(_after_function, function.address, set())
}

_name(function) := plan_name if {
	plan_name := function.change.after.logging_config[0].log_group
	plan_name != null
} else := "" if {
	count(_expression(function)) > 0
} else := concat("", ["/aws/lambda/", plan.value(function, "function_name")]) if {
	plan.value(function, "function_name")
} else := ""

_named_by(function) := {address |
	some address in reference.linked(function, _expression(function))
	plan.resources[address].type == "aws_cloudwatch_log_group"
}

# What the configuration says of `log_group`; {} where it says nothing.
_expression(function) := object.get(configuration.expressions(function), ["logging_config", 0, "log_group"], {})

_by_name := {name: groups | some name, groups in _groups_by_name}

_groups_by_name[plan.value(group, "name")] contains group.address if some group in plan.of_type("aws_cloudwatch_log_group")

# Groups whose name is made of the function's.
_after_function := {function: groups | some function, groups in _groups_after}

_groups_after[function] contains group if {
	some group, functions in _functions_in_name
	some function in functions
}

_functions_in_name := {group.address: lambda.named(group, null, configuration.expression(group, "name")) |
	some group in plan.of_type("aws_cloudwatch_log_group")
	plan.is_unknown(group, "name")
	configuration.is_set(group, "name")
}

# Groups that may be any function's: made of values that this plan does not know, and of no function.
unsure := {group | some group, functions in _functions_in_name; count(functions) == 0}
