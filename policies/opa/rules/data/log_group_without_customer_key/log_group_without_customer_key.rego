# METADATA
# title: Logs lie under no key of the team's own
# description: |
#   CloudWatch encrypts every log group under a key of its own, which opens to whoever may read logs: what functions write there by
#   mistake (tokens, addresses, whole events) is as open as `logs:FilterLogEvents`, which dashboards and tools get easily. Under a key of
#   the team's own a second policy has to agree, and its use is in the trail. A log group that is said to be of low sensitivity passes.
#   A key that the plan does not know is one of the team's own. Not seen: groups that Lambda makes by itself.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
# custom:
#   id: log_group_without_customer_key
#   code: DA-037
#   severity: low
#   plane: data
#   remediation: >-
#     Set `kms_key_id` to the ARN of a key of your own whose policy lets in logs.REGION.amazonaws.com for this group; tag a group whose
#     logs are no secret `sensitivity = "low"`.
#   since: 0.1.0
package rules.data.log_group_without_customer_key

import data.lib.customer_key
import data.lib.plan
import data.lib.result
import data.lib.sensitivity

deny contains finding if {
	some group in plan.of_type("aws_cloudwatch_log_group")
	not sensitivity.is_low(group)
	some gap in customer_key.gaps(group, ["kms_key_id"])
	finding := result.gap(rego.metadata.chain(), group, gap)
}
