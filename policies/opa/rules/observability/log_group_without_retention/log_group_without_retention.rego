# METADATA
# title: A log group keeps its lines for ever, or too short to be read
# description: |
#   Without `retention_in_days` lines are kept for ever: whatever slipped into them leaks years later, and costs until then. With
#   fewer than thirty days they are gone before a quiet attack is noticed. Short retention is not reported where paved.yaml says
#   that the environment is not production (`environment` set, and not beginning with prod, prd or live). Groups of the class
#   DELIVERY have a retention that cannot be set.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html
# custom:
#   id: log_group_without_retention
#   code: OB-012
#   severity: low
#   plane: observability
#   remediation: >-
#     Set `retention_in_days` to what your policy asks for, at least 30; 365 is usual for evidence.
#   since: 0.1.0
package rules.observability.log_group_without_retention

import data.lib.demand
import data.lib.plan
import data.lib.result
import data.lib.settings

deny contains finding if {
	some group in plan.of_type("aws_cloudwatch_log_group")
	not group.change.after.log_group_class == "DELIVERY"
	some gap in _gaps(group)
	finding := result.gap(rego.metadata.chain(), group, gap)
}

_gaps(group) := {{"kind": "violation", "path": ["retention_in_days"], "detail": "`retention_in_days` is not set: for ever"}} if {
	demand.said(group, ["retention_in_days"]).answer == "absent"
} else := {{"kind": "violation", "path": ["retention_in_days"], "detail": "`retention_in_days` is 0: for ever"}} if {
	group.change.after.retention_in_days == 0
} else := demand.at_least(group, ["retention_in_days"], _days)

_days := 30 if _is_live

_days := 1 if not _is_live

_is_live if settings.environment == ""

_is_live if regex.match(`(?i)^(prod|prd|live)`, settings.environment)
