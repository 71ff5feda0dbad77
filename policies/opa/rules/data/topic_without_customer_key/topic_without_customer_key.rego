# METADATA
# title: A topic's messages lie under no key of the team's own
# description: |
#   Without `kms_master_key_id` a topic's messages wait for delivery without server-side encryption under KMS. Under `alias/aws/sns` they
#   are encrypted, but the key opens to whoever may use the topic, and since its policy cannot be changed, EventBridge, S3 and
#   CloudWatch cannot publish to the topic: their messages are lost. A topic that is said to be of low sensitivity passes. A key that
#   the plan does not know is one of the team's own. Not seen: what the key's policy says.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html
# - ref: https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
# custom:
#   id: topic_without_customer_key
#   code: DA-035
#   severity: medium
#   plane: data
#   remediation: Set `kms_master_key_id` to a key of your own, whose policy lets in the services that publish.
#   frameworks:
#   - "Security Hub: SNS.1"
#   since: 0.1.0
package rules.data.topic_without_customer_key

import data.lib.customer_key
import data.lib.plan
import data.lib.result
import data.lib.sensitivity

deny contains finding if {
	some topic in plan.of_type("aws_sns_topic")
	not sensitivity.is_low(topic)
	some gap in customer_key.gaps(topic, ["kms_master_key_id"])
	finding := result.gap(rego.metadata.chain(), topic, gap)
}
