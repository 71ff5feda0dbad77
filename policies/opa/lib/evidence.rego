# METADATA
# title: What of the evidence a plan takes away
# description: |
#   By its actions, and by the values before and after: what is deleted, made anew with the loss of what it held, switched off,
#   emptied, kept for less time, or narrowed.
# scope: package
package lib.evidence

import data.lib.plan

# [{address, path, detail}]
losses := array.concat(_gone, array.concat(_narrowed, _unselected))

_gone := [{"address": address, "path": [], "detail": detail} |
	some address, change in plan.deletions
	detail := _told_of(change)
]

_told_of(change) := "the plan deletes it" if {
	_collectors[change.type]
	change.change.after == null
} else := "the plan deletes it with all that it holds, and makes it anew" if {
	change.type in {"aws_cloudwatch_log_group", "aws_cloudtrail_event_data_store"}
	change.change.after != null
}

_collectors := {
	"aws_accessanalyzer_analyzer", "aws_cloudtrail", "aws_cloudtrail_event_data_store", "aws_cloudwatch_composite_alarm",
	"aws_cloudwatch_log_destination", "aws_cloudwatch_log_group", "aws_cloudwatch_log_metric_filter",
	"aws_cloudwatch_log_subscription_filter", "aws_cloudwatch_metric_alarm", "aws_config_configuration_recorder",
	"aws_config_configuration_recorder_status", "aws_config_delivery_channel", "aws_detective_graph", "aws_flow_log",
	"aws_guardduty_detector", "aws_inspector2_enabler", "aws_macie2_account", "aws_route53_query_log", "aws_s3_bucket_logging",
	"aws_securityhub_account", "aws_wafv2_web_acl_logging_configuration",
}

_narrowed := [{"address": resource.address, "path": [attribute], "detail": detail} |
	some type, attributes in _narrowings
	some resource in plan.of_type(type)
	not plan.deletions[resource.address]
	some attribute in attributes
	before := resource.change.before[attribute]
	after := resource.change.after[attribute]
	_is_less(attribute, before, after)
	detail := sprintf("`%s` goes from %s to %s", [attribute, json.marshal(before), json.marshal(after)])
]

_narrowings := {
	"aws_cloudtrail": {
		"cloud_watch_logs_group_arn", "enable_log_file_validation", "enable_logging", "include_global_service_events",
		"is_multi_region_trail", "is_organization_trail",
	},
	"aws_cloudtrail_event_data_store": {"multi_region_enabled", "retention_period"},
	"aws_cloudwatch_log_group": {"retention_in_days"},
	"aws_cloudwatch_metric_alarm": {"actions_enabled", "alarm_actions"},
	"aws_cloudwatch_composite_alarm": {"actions_enabled", "alarm_actions"},
	"aws_flow_log": {"traffic_type"},
}

# Switched off, emptied, kept for less time (0 is for ever), or recording one half.
_is_less(_, true, false)

_is_less("cloud_watch_logs_group_arn", before, after) if {
	not before in {"", null}
	after in {"", null}
}

_is_less("alarm_actions", before, after) if {
	count(before) > 0
	after in {null, []}
}

_is_less(attribute, before, after) if {
	attribute in {"retention_in_days", "retention_period"}
	_days(after) < _days(before)
}

_is_less("traffic_type", "ALL", after) if after != "ALL"

_days(0) := 1000000

_days(days) := days if days != 0

# A trail has selectors of one kind, and fewer of these ask for less.
_unselected := [{"address": trail.address, "path": [attribute], "detail": detail} |
	some trail in plan.of_type("aws_cloudtrail")
	some attribute in _selectors
	before := count(trail.change.before[attribute])
	after := count(trail.change.after[attribute])
	after < before
	not _selects_otherwise(trail, attribute)
	detail := sprintf("`%s` goes from %d blocks to %d", [attribute, before, after])
]

_selectors := {"advanced_event_selector", "event_selector"}

_selects_otherwise(trail, attribute) if {
	some other in (_selectors - {attribute})
	count(trail.change.after[other]) > count(object.get(trail.change.before, other, []))
}
