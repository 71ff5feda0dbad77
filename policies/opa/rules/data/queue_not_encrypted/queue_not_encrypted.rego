# METADATA
# title: A queue's messages are not encrypted
# description: |
#   Encryption is switched off (`sqs_managed_sse_enabled = false`, also in queues from before October 2022, when AWS made it the
#   default) and there is no KMS key. Or the queue sets `kms_data_key_reuse_period_seconds` and names no key: its author counts on
#   KMS, and it is not there. A queue that says nothing is encrypted by SQS itself and passes, unless its sensitivity is high: then it
#   needs a key of the team's own. Unknown where the plan does not know the switch. Not seen: what the key's policy says.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html
# custom:
#   id: queue_not_encrypted
#   code: DA-034
#   severity: medium
#   plane: data
#   remediation: Set `kms_master_key_id` to a key of your own; where that is too much, `sqs_managed_sse_enabled = true`.
#   frameworks:
#   - "Security Hub: SQS.1"
#   since: 0.1.0
package rules.data.queue_not_encrypted

import data.lib.configuration
import data.lib.customer_key
import data.lib.demand
import data.lib.plan
import data.lib.result
import data.lib.sensitivity

deny contains finding if {
	some queue in _without_key
	some gap in demand.one_of_or_absent(queue, ["sqs_managed_sse_enabled"], {true})
	finding := result.gap(rego.metadata.chain(), queue, gap)
}

deny contains finding if {
	some queue in _without_key
	demand.said(queue, ["sqs_managed_sse_enabled"]).answer == "absent"
	_counts_on_kms(queue)
	detail := "`kms_data_key_reuse_period_seconds` is set, and `kms_master_key_id` is not"
	finding := result.violation(rego.metadata.chain(), queue.address, ["kms_data_key_reuse_period_seconds"], detail)
}

deny contains finding if {
	some queue in plan.of_type("aws_sqs_queue")
	sensitivity.is_high(queue)
	some gap in customer_key.gaps(queue, ["kms_master_key_id"])
	finding := result.gap(rego.metadata.chain(), queue, object.union(gap, {"detail": sprintf("its sensitivity is high, and %s", [gap.detail])}))
}

_without_key := [queue |
	some queue in plan.of_type("aws_sqs_queue")
	demand.said(queue, ["kms_master_key_id"]).answer == "absent"
	not sensitivity.is_high(queue)
]

# The provider knows it only later, though the configuration says it.
_counts_on_kms(queue) if configuration.expressions(queue).kms_data_key_reuse_period_seconds.constant_value > 0

_counts_on_kms(queue) if {
	configuration.is_set(queue, "kms_data_key_reuse_period_seconds")
	plan.value(queue, "kms_data_key_reuse_period_seconds") > 0
}
