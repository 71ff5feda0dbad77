# METADATA
# title: Which API calls somebody is told of
# description: |
#   By a metric filter on a trail's log group whose metric an acting alarm watches, or by an EventBridge rule that is on and has a
#   target. https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
# scope: package
package lib.watched_call

import data.lib.alarm
import data.lib.companion
import data.lib.plan

# `service` as in "iam.amazonaws.com" and "aws.iam", `call` as in `eventName`.
is_watched(service, call) if {
	some filter in _heard
	lets_through(filter, service, call)
}

is_watched(service, call) if {
	some pattern in _event_patterns
	_takes(pattern, service, call)
}

# The texts of patterns that somebody is told of, of filters and of rules.
texts := {filter.text | some filter in _heard} | {json.marshal(pattern) | some pattern in _event_patterns}

_heard := [by_filter[address] | some address in alarm.watched_filters; by_filter[address]]

# {filter's address: its pattern, read}
by_filter := {filter.address: read(plan.value(filter, "pattern")) |
	some filter in plan.of_type("aws_cloudwatch_log_metric_filter")
	plan.value(filter, "pattern")
}

# {text, names, regexes}: what `$.eventName` must equal, or match.
read(pattern) := {
	"text": pattern,
	"names": {match[1] | some match in regex.find_all_string_submatch_n(`\$\.eventName\s*=\s*"?([A-Za-z*]+)"?`, pattern, -1)},
	"regexes": {match[1] | some match in regex.find_all_string_submatch_n(`\$\.eventName\s*=\s*%([^%]+)%`, pattern, -1)},
}

# True where a filter lets a call through: by its name, by the whole service, or, without JSON, by words that the line must hold.
lets_through(filter, _, call) if filter.names[call]

lets_through(filter, _, call) if {
	some name in filter.names
	contains(name, "*")
	glob.match(name, [], call)
}

lets_through(filter, _, call) if {
	some expression in filter.regexes
	regex.match(expression, call)
}

lets_through(filter, service, _) if {
	not contains(filter.text, "$.eventName")
	contains(filter.text, concat("", [service, ".amazonaws.com"]))
}

lets_through(filter, _, call) if {
	not contains(filter.text, "$")
	contains(filter.text, call)
}

_event_patterns := [pattern |
	some rule in plan.of_type("aws_cloudwatch_event_rule")
	not rule.change.after.state == "DISABLED"
	not rule.change.after.is_enabled == false
	count(companion.of(rule, "aws_cloudwatch_event_target", "rule")) > 0
	pattern := json.unmarshal(plan.value(rule, "event_pattern"))
]

_takes(pattern, service, call) if {
	_has_source(pattern, service)
	_has_name(pattern, call)
}

_has_source(pattern, service) if {
	some source in pattern.source
	glob.match(_glob(source), [], concat(".", ["aws", service]))
}

_has_source(pattern, service) if {
	some source in pattern.detail.eventSource
	glob.match(_glob(source), [], concat(".", [service, "amazonaws.com"]))
}

# A pattern of one kind of event, whichever service's.
_has_source(pattern, _) if {
	not pattern.source
	not pattern.detail.eventSource
	"AWS API Call via CloudTrail" in pattern["detail-type"]
}

_has_name(pattern, call) if {
	some name in pattern.detail.eventName
	glob.match(_glob(name), [], call)
}

_has_name(pattern, _) if not pattern.detail.eventName

_glob(text) := text if is_string(text)

_glob(matcher) := concat("", [matcher.prefix, "*"]) if is_string(matcher.prefix)

_glob(matcher) := concat("", ["*", matcher.suffix]) if is_string(matcher.suffix)

_glob(matcher) := matcher.wildcard if is_string(matcher.wildcard)

# What may watch more than the plan tells.
unsure := (alarm.unsure | _late("aws_cloudwatch_log_metric_filter", "pattern")) | _late("aws_cloudwatch_event_rule", "event_pattern")

_late(type, attribute) := {resource.address |
	some resource in plan.of_type(type)
	plan.is_unknown(resource, attribute)
}
