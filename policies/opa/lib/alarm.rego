# METADATA
# title: Alarms, what they watch and whether anybody hears them
# description: |
#   A metric is watched by an alarm's own `metric_name`, or by one in a `metric_query`; an alarm acts when it has actions that are
#   not switched off, or when a composite alarm takes it up.
# scope: package
package lib.alarm

import data.lib.configuration
import data.lib.lambda
import data.lib.plan
import data.lib.reference

# Why an alarm tells nobody, as `result.gap` takes it: at most one.
deaf(alarm) := {{"kind": "violation", "path": ["actions_enabled"], "detail": "`actions_enabled` is false"}} if {
	alarm.change.after.actions_enabled == false
} else := set() if {
	_in_composite[alarm.address]
} else := {{"kind": "violation", "path": ["alarm_actions"], "detail": "`alarm_actions` is empty"}} if {
	not plan.has_unknown(alarm, "alarm_actions")
	count(plan.texts(alarm, "alarm_actions")) == 0
} else := {{"kind": "unknown", "path": ["alarm_actions"], "detail": "the plan does not know `alarm_actions`"}} if {
	plan.is_unknown(alarm, "alarm_actions")
	count(_linked_resources(alarm, "alarm_actions")) == 0
} else := {{"kind": "unknown", "path": ["actions_enabled"], "detail": "the plan does not know `actions_enabled`"}} if {
	plan.is_unknown(alarm, "actions_enabled")
} else := set()

_linked_resources(alarm, argument) := {node |
	some node in reference.linked(alarm, configuration.expression(alarm, argument))
	plan.resources[node]
	not plan.resources[node].type in {"terraform_data", "null_resource"}
}

_deaf := {alarm.address |
	some alarm in plan.of_type("aws_cloudwatch_metric_alarm")
	some gap in deaf(alarm)
	gap.kind == "violation"
}

# Alarms that a composite one takes up, by name or reference.
_in_composite := {address |
	some composite in plan.of_type("aws_cloudwatch_composite_alarm")
	rule := plan.value(composite, "alarm_rule")
	some match in regex.find_all_string_submatch_n(`\(\s*"?(?:arn:[^"()]*:alarm:)?([^"()]+?)"?\s*\)`, rule, -1)
	some address in object.get(_by_name, match[1], set())
} | {address |
	some composite in plan.of_type("aws_cloudwatch_composite_alarm")
	plan.is_unknown(composite, "alarm_rule")
	some address in reference.linked(composite, configuration.expression(composite, "alarm_rule"))
}

_by_name := {name: alarms | some name, alarms in _alarms_by_name}

_alarms_by_name[plan.value(alarm, "alarm_name")] contains alarm.address if some alarm in plan.of_type("aws_cloudwatch_metric_alarm")

# [{alarm, namespace, metric, dimensions, expressions}] of alarms that act.
watches := array.concat(_own, _queried)

_own := [{
	"alarm": alarm,
	"namespace": object.get(alarm.change.after, "namespace", null),
	"metric": object.get(alarm.change.after, "metric_name", null),
	"dimensions": object.get(alarm.change.after, "dimensions", null),
	"expressions": configuration.expressions(alarm),
} |
	some alarm in plan.of_type("aws_cloudwatch_metric_alarm")
	not _deaf[alarm.address]
]

_queried := [{
	"alarm": alarm,
	"namespace": object.get(metric, "namespace", null),
	"metric": object.get(metric, "metric_name", null),
	"dimensions": object.get(metric, "dimensions", null),
	"expressions": {},
} |
	some alarm in plan.of_type("aws_cloudwatch_metric_alarm")
	not _deaf[alarm.address]
	some query in alarm.change.after.metric_query
	some metric in query.metric
]

# The metric filters that an alarm watches which acts: addresses.
watched_filters := {filter.address |
	some filter in plan.of_type("aws_cloudwatch_log_metric_filter")
	some metric in filter.change.after.metric_transformation
	_watched[_key(metric.namespace, metric.name)]
} | {node |
	some watch in watches
	not is_string(watch.metric)
	some node in reference.linked(watch.alarm, object.get(watch.expressions, "metric_name", {}))
	plan.resources[node].type == "aws_cloudwatch_log_metric_filter"
}

_key(namespace, metric) := concat("|", [namespace, metric])

_watched := {_key(watch.namespace, watch.metric) | some watch in watches; is_string(watch.namespace); is_string(watch.metric)}

# Alarms that may watch any metric: theirs comes from something that this plan does not know.
unsure := {watch.alarm.address |
	some watch in watches
	plan.is_unknown(watch.alarm, "metric_name")
	configuration.is_set(watch.alarm, "metric_name")
	nodes := reference.linked(watch.alarm, object.get(watch.expressions, "metric_name", {}))
	count({node | some node in nodes; plan.resources[node].type == "aws_cloudwatch_log_metric_filter"}) == 0
}

# {function's address: the metrics of AWS/Lambda that an alarm watches}; "" stands for every function.
of_function := {function: metrics | some function, metrics in _metrics_of}

_metrics_of[function] contains watch.metric if {
	some watch in watches
	watch.namespace == "AWS/Lambda"
	some function in _functions(watch)
}

# Without a dimension it is the sum over all functions.
_functions(watch) := {""} if {
	count(object.get(watch.alarm.change.after_unknown, "dimensions", {})) == 0
	count(_or(watch.dimensions, {})) == 0
} else := lambda.named(watch.alarm, watch.dimensions.FunctionName, {}) if {
	watch.dimensions.FunctionName
} else := lambda.named(watch.alarm, null, object.get(watch.expressions, "dimensions", {}))

_or(value, fallback) := fallback if value == null

_or(value, _) := value if value != null

# Alarms on AWS/Lambda whose function the plan does not tell.
of_anything := {watch.alarm.address |
	some watch in watches
	watch.namespace == "AWS/Lambda"
	not watch.dimensions.FunctionName
	_hides_function(object.get(watch.alarm.change.after_unknown, "dimensions", false))
	count(_functions(watch)) == 0
}

_hides_function(mark) if mark == true

_hides_function(marks) if marks.FunctionName == true
