# METADATA
# title: What one resource hands on to another
# description: |
#   Subscriptions, event source mappings, bucket notifications, rules and targets, pipes, schedules, state machines, dead letters and
#   permissions, each as a link from what it takes to where it brings it. lib.trigger makes a graph of them.
# scope: package
package lib.trigger_link

import data.lib.configuration
import data.lib.named
import data.lib.plan

# [{via, from, to, filtered, closed, prefix}]: `via` is the address of what joins the two, `from` and `to` are what lib.named tells.
# `filtered` is what hands on only some of what comes, `closed` what no stranger's event passes, `prefix` what keys of a bucket begin with.
all := array.concat(
	array.concat(array.concat(_subscriptions, _mappings), array.concat(_notifications, _uploads)),
	array.concat(array.concat(_rules, _targets_of_rules), array.concat(array.concat(_pipes, _machines), array.concat(_dead_letters, _permissions))),
)

_self(resource) := {"nodes": {resource.address}, "several": false, "hidden": false}

_link(resource, from, to) := _filtering(resource, from, to, {})

_filtering(resource, from, to, more) := object.union(
	{"via": resource.address, "from": from, "to": to, "filtered": false, "closed": false, "prefix": ""},
	more,
)

default _has(_, _) := false

_has(resource, argument) if {
	not object.get(resource.change.after, argument, null) in {null, "", []}
}

_has(resource, argument) if named.is_unknown(resource, argument)

_subscriptions := [_filtering(subscription, from, to, {"filtered": _has(subscription, "filter_policy")}) |
	some subscription in plan.of_type("aws_sns_topic_subscription")
	service := {"lambda": "lambda", "sqs": "sqs", "firehose": "firehose"}[plan.value(subscription, "protocol")]
	from := named.argument(subscription, "topic_arn", "sns")
	to := named.argument(subscription, "endpoint", service)
]

_mappings := [_filtering(mapping, from, to, {"filtered": _has(mapping, "filter_criteria")}) |
	some mapping in plan.of_type("aws_lambda_event_source_mapping")
	from := named.argument(mapping, "event_source_arn", "sqs")
	to := named.argument(mapping, "function_name", "lambda")
]

_notifications := [_filtering(notification, from, to, {"prefix": prefix}) |
	some notification in plan.of_type("aws_s3_bucket_notification")
	from := named.argument(notification, "bucket", "s3")
	some block, argument in {"lambda_function": "lambda_function_arn", "queue": "queue_arn", "topic": "topic_arn"}
	some index, entry in notification.change.after[block]
	prefix := concat("", {text | text := entry.filter_prefix; is_string(text)})
	to := named.places(notification, block, [_place(notification, [block, index, argument])])
]

# An argument of one of a resource's blocks, as lib.named takes it: blocks that are lists have one order everywhere.
_place(resource, [block, index, argument]) := {
	"texts": {text | text := resource.change.after[block][index][argument]; is_string(text)},
	"unknown": _hides(object.get(resource.change.after_unknown, block, false), index, argument),
	"expressions": _written(object.get(configuration.expressions(resource), block, []), index, argument, count(resource.change.after[block])),
}

_written(entries, index, argument, length) := [entries[index][argument]] if {
	count(entries) == length
} else := [entry[argument] | some entry in entries; entry[argument]]

default _hides(_, _, _) := false

_hides(marks, _, _) if marks == true

_hides(marks, index, argument) if marks[index][argument] == true

# By EventBridge, to the rules of the default bus that ask for S3's events, of this bucket or of any.
_uploads := [_filtering(notification, from, {"nodes": {rule.address}, "several": false, "hidden": false}, {"filtered": count(object.get(rule.pattern, ["detail", "object"], {})) > 0}) |
	some notification in plan.of_type("aws_s3_bucket_notification")
	notification.change.after.eventbridge == true
	from := named.argument(notification, "bucket", "s3")
	some rule in _upload_rules
	_may_ask_for(rule.pattern, {name | some address in from.nodes; name := plan.value(plan.resources[address], "bucket")})
]

_upload_rules := [{"address": rule.address, "pattern": pattern} |
	some rule in plan.of_type("aws_cloudwatch_event_rule")
	is_default(rule)
	pattern := json.unmarshal(plan.value(rule, "event_pattern"))
	"aws.s3" in pattern.source
]

_may_ask_for(pattern, _) if not pattern.detail.bucket.name

_may_ask_for(pattern, names) if {
	some name in pattern.detail.bucket.name
	name in names
}

_may_ask_for(pattern, _) if {
	some matcher in pattern.detail.bucket.name
	is_object(matcher)
}

_rules := [_filtering(rule, bus(rule), _self(rule), {"closed": _is_closed(rule), "filtered": _picks(rule)}) |
	some rule in plan.of_type("aws_cloudwatch_event_rule")
	_has(rule, "event_pattern")
]

default _picks(_) := false

# By what the events are, and not only by where they come from.
_picks(rule) if count(object.keys(pattern(rule)) & {"detail", "detail-type", "id", "resources", "source"}) > 0

_picks(rule) if not pattern(rule)

default _is_closed(_) := false

# The bus that a rule, a target, a policy or a permission is of.
bus(resource) := {"nodes": {"default"}, "several": false, "hidden": false} if {
	is_default(resource)
} else := named.argument(resource, "event_bus_name", "events")

is_default(resource) if {
	not plan.is_unknown(resource, "event_bus_name")
	object.get(resource.change.after, "event_bus_name", null) in {null, "default"}
}

# Undefined where it is unknown or absent.
pattern(rule) := json.unmarshal(plan.value(rule, "event_pattern"))

# Services' own events nobody can forge, and a pattern that names accounts takes no stranger's.
_is_closed(rule) if {
	count(pattern(rule).source) > 0
	every source in pattern(rule).source {
		_is_of_aws(source)
	}
}

_is_closed(rule) if {
	count(pattern(rule).account) > 0
	every account in pattern(rule).account {
		is_string(account)
	}
}

_is_of_aws(source) if {
	is_string(source)
	startswith(source, "aws.")
}

_is_of_aws(matcher) if {
	is_object(matcher)
	startswith(matcher.prefix, "aws.")
}

_targets_of_rules := [_link(target, from, to) |
	some target in plan.of_type("aws_cloudwatch_event_target")
	from := _rule_of(target)
	to := named.argument(target, "arn", "lambda")
]

# Rules of different buses may have one name.
_rule_of(target) := object.union(found, {"nodes": {address | some address in found.nodes; _on_same_bus(_bus_of_rule[address], own)}}) if {
	found := named.argument(target, "rule", "rule")
	own := bus(target)
}

_bus_of_rule := {rule.address: bus(rule) | some rule in plan.of_type("aws_cloudwatch_event_rule")}

_on_same_bus(one, other) if one.nodes == other.nodes

_on_same_bus(one, other) if count(one.nodes & other.nodes) > 0

_on_same_bus(one, _) if one.hidden

_on_same_bus(_, other) if other.hidden

_pipes := array.concat(
	[_filtering(pipe, named.argument(pipe, "source", "sqs"), _self(pipe), {"filtered": count(_pipe_filters(pipe)) > 0}) | some pipe in plan.of_type("aws_pipes_pipe")],
	[_link(pipe, _self(pipe), named.argument(pipe, argument, "lambda")) |
		some pipe in plan.of_type("aws_pipes_pipe")
		some argument in ["enrichment", "target"]
	],
)

_pipe_filters(pipe) := [criteria | some criteria in object.get(pipe.change.after, ["source_parameters", 0, "filter_criteria"], [])]

# What a state machine's tasks name, and what a schedule starts.
_machines := array.concat(
	[_link(machine, _self(machine), _tasks(machine)) | some machine in plan.of_type("aws_sfn_state_machine")],
	[_link(schedule, _self(schedule), named.places(schedule, "lambda", [_place(schedule, ["target", 0, "arn"])])) |
		some schedule in plan.of_type("aws_scheduler_schedule")
	],
)

_tasks(machine) := object.union(found, {
	"nodes": {address | some address in found.nodes; _starts[plan.resources[address].type]},
	"several": false,
}) if {
	texts := {match[0] |
		some match in regex.find_all_string_submatch_n(`arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]+:[^"\s]*`, object.get(machine.change.after, "definition", ""), -1)
	}
	found := named.places(machine, "lambda", [{
		"texts": texts,
		"unknown": named.is_unknown(machine, "definition"),
		"expressions": [configuration.expression(machine, "definition")],
	}])
}

_starts := {"aws_cloudwatch_event_bus", "aws_lambda_function", "aws_sfn_state_machine", "aws_sns_topic", "aws_sqs_queue"}

# Sending them back is what a queue of dead letters is for.
_dead_letters := [_filtering(queue, _self(queue), _redriven(queue), {"filtered": true}) |
	some queue in plan.of_type("aws_sqs_queue")
	_has(queue, "redrive_policy")
]

_redriven(queue) := named.places(queue, "sqs", [{
	"texts": {arn | arn := json.unmarshal(plan.value(queue, "redrive_policy")).deadLetterTargetArn},
	"unknown": named.is_unknown(queue, "redrive_policy"),
	"expressions": [configuration.expression(queue, "redrive_policy")],
}])

# That it may, and not yet on what.
_permissions := [_filtering(permission, from, to, {"filtered": true}) |
	some permission in plan.of_type("aws_lambda_permission")
	regex.match(`^(events|s3|sns)\.amazonaws\.com`, plan.value(permission, "principal"))
	from := named.argument(permission, "source_arn", "sns")
	to := named.argument(permission, "function_name", "lambda")
]
