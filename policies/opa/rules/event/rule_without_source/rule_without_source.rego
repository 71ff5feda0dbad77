# METADATA
# title: A rule takes events from whoever puts them
# description: |
#   An event pattern without `source`, or with one that every source meets: any principal that may put events on the bus, the
#   least function of the account too, sets off what the rule sets off, since `detail-type` and `detail` are whatever the sender
#   writes. A pattern that names sources passes; on whom a bus lets use a source, see bus_grant_unpinned. Rules with a schedule
#   have no pattern. Not seen: whether a source that is named is the right one.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html
# custom:
#   id: rule_without_source
#   code: EV-042
#   severity: medium
#   plane: event
#   remediation: >-
#     Name the sources in the pattern: `source = ["shop.checkout"]`.
#   remediation_unknown: Make the pattern of names that the plan knows, such as the bucket's own `bucket` argument.
#   since: 0.1.0
package rules.event.rule_without_source

import data.lib.configuration
import data.lib.plan
import data.lib.result
import data.lib.trigger_link

deny contains finding if {
	some rule in plan.of_type("aws_cloudwatch_event_rule")
	pattern := trigger_link.pattern(rule)
	not _names_source(pattern)
	detail := sprintf("`event_pattern` is on %s, and %s", [result.list(object.keys(pattern)), _told(pattern)])
	finding := result.violation(rego.metadata.chain(), rule.address, ["event_pattern"], detail)
}

deny contains finding if {
	some rule in plan.of_type("aws_cloudwatch_event_rule")
	plan.is_unknown(rule, "event_pattern")
	configuration.is_set(rule, "event_pattern")
	detail := "the plan does not know `event_pattern`"
	finding := result.unknown(rego.metadata.chain(), rule.address, ["event_pattern"], detail)
}

_names_source(pattern) if {
	count(pattern.source) > 0
	every matcher in pattern.source {
		_is_some(matcher)
	}
}

# One way of several (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html#eb-filtering-or).
_names_source(pattern) if {
	count(pattern["$or"]) > 0
	every way in pattern["$or"] {
		count(way.source) > 0
		every matcher in way.source {
			_is_some(matcher)
		}
	}
}

_is_some(matcher) if is_string(matcher)

_is_some(matcher) if matcher["equals-ignore-case"]

_is_some(matcher) if {
	some operator in ["prefix", "suffix", "wildcard"]
	regex.match(`[A-Za-z0-9]`, json.marshal(object.get(matcher, operator, "")))
}

_told(pattern) := "on no `source`" if not pattern.source

_told(pattern) := sprintf("its `source` may be any: %s", [json.marshal(pattern.source)]) if pattern.source
