# METADATA
# title: An alarm tells nobody
# description: |
#   An alarm without actions turns red in a console that nobody looks at: what it watches is as good as unwatched. `alarm_actions`
#   must hold something and `actions_enabled` must not be false. An alarm that a composite alarm takes up passes, since that one
#   acts. Actions on OK or on missing data do not count. Not seen: an EventBridge rule on the alarm's change of state.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html
# custom:
#   id: alarm_without_action
#   code: OB-029
#   severity: low
#   plane: observability
#   remediation: >-
#     Put the ARN of a topic into `alarm_actions`, and leave `actions_enabled` at true.
#   since: 0.1.0
package rules.observability.alarm_without_action

import data.lib.alarm
import data.lib.plan
import data.lib.result

deny contains finding if {
	some type in ["aws_cloudwatch_composite_alarm", "aws_cloudwatch_metric_alarm"]
	some resource in plan.of_type(type)
	some gap in alarm.deaf(resource)
	finding := result.gap(rego.metadata.chain(), resource, gap)
}
