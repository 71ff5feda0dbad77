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
	some pattern in patterns
	names(pattern, service, call)
}

is_watched(service, call) if {
	some pattern in _event_patterns
	_takes(pattern, service, call)
}

# The texts of filters that an acting alarm watches.
patterns := {pattern |
	some address in alarm.watched_filters
	pattern := plan.value(plan.resources[address], "pattern")
}

# True where a filter's pattern lets a call through, by its name or by the whole service.
names(pattern, _, call) if {
	some name in _names(pattern)
	glob.match(name, [], call)
}

names(pattern, _, call) if {
	some match in regex.find_all_string_submatch_n(`\$\.eventName\s*=\s*%([^%]+)%`, pattern, -1)
	regex.match(match[1], call)
}

names(pattern, service, _) if {
	count(_names(pattern)) == 0
	not contains(pattern, "$.eventName")
	contains(pattern, concat("", [service, ".amazonaws.com"]))
}

# Words that a line must hold, and no JSON.
names(pattern, _, call) if {
	not contains(pattern, "$")
	contains(pattern, call)
}

_names(pattern) := {match[1] | some match in regex.find_all_string_submatch_n(`\$\.eventName\s*=\s*"?([A-Za-z*]+)"?`, pattern, -1)}

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
