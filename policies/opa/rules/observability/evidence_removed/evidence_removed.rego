# METADATA
# title: The plan removes evidence, or what collects it
# description: |
#   What hides an attacker best is a change that looks like housekeeping: a trail, log group, flow log, alarm, metric filter, detector
#   or recorder that the plan deletes, switches off or narrows, and a log group whose retention it shortens or which it makes anew. A
#   change that was meant is waived, with a reason that stays. A trail, alarm or flow log that is made anew goes on, and is not
#   reported; nor is what a `removed` block only forgets. Not seen: the bucket that holds a trail's files, which is a store
#   (store_deleted_or_replaced), and changes outside of Terraform.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_detect_investigate_events_app_service_logging.html
# custom:
#   id: evidence_removed
#   code: OB-010
#   severity: high
#   plane: observability
#   remediation: >-
#     Leave it as it was; when the change is meant, keep the old logs (`removed` with `destroy = false`) and waive this finding with
#     the reason.
#   remediation_unknown: >-
#     Write the switch as a literal or a variable, so that the plan tells whether it goes off.
#   since: 0.1.0
package rules.observability.evidence_removed

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some address, change in plan.deletions
	told := _gone(change)
	finding := result.violation(rego.metadata.chain(), address, [], told)
}

_gone(change) := "the plan deletes it" if {
	_keeps[change.type]
	change.change.after == null
} else := "the plan deletes it with all that it holds, and makes it anew" if {
	change.type in {"aws_cloudwatch_log_group", "aws_cloudtrail_event_data_store"}
	change.change.after != null
}

_keeps := {
	"aws_accessanalyzer_analyzer", "aws_cloudtrail", "aws_cloudtrail_event_data_store", "aws_cloudwatch_composite_alarm",
	"aws_cloudwatch_log_destination", "aws_cloudwatch_log_group", "aws_cloudwatch_log_metric_filter",
	"aws_cloudwatch_log_subscription_filter", "aws_cloudwatch_metric_alarm", "aws_config_configuration_recorder",
	"aws_config_configuration_recorder_status", "aws_config_delivery_channel", "aws_detective_graph", "aws_flow_log",
	"aws_guardduty_detector", "aws_inspector2_enabler", "aws_macie2_account", "aws_route53_query_log", "aws_s3_bucket_logging",
	"aws_securityhub_account", "aws_wafv2_web_acl_logging_configuration",
}

# Off from the start is off, too: these exist once in an account, whoever made them.
deny contains finding if {
	some type, switch in {"aws_guardduty_detector": "enable", "aws_config_configuration_recorder_status": "is_enabled"}
	some resource in plan.of_type(type)
	some gap in demand.none_of(resource, [switch], {false})
	finding := result.gap(rego.metadata.chain(), resource, gap)
}

deny contains finding if {
	some type, narrowings in _narrowings
	some resource in plan.of_type(type)
	not plan.deletions[resource.address]
	some attribute in narrowings
	_is_less(attribute, resource.change.before[attribute], resource.change.after[attribute])
	before := resource.change.before[attribute]
	detail := sprintf("`%s` goes from %s to %s", [attribute, json.marshal(before), json.marshal(resource.change.after[attribute])])
	finding := result.violation(rego.metadata.chain(), resource.address, [attribute], detail)
}

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
	before != ""
	after in {"", null}
}

_is_less("alarm_actions", before, after) if {
	count(before) > 0
	count(after) == 0
}

_is_less(attribute, before, after) if {
	attribute in {"retention_in_days", "retention_period"}
	_days(after) < _days(before)
}

_is_less("traffic_type", "ALL", after) if after != "ALL"

_days(0) := 1000000

_days(days) := days if days != 0
