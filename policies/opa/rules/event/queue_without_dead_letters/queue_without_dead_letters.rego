# METADATA
# title: A queue keeps what its consumer fails on, and then loses it
# description: |
#   A function or pipe of this plan consumes the queue, and neither `redrive_policy` nor aws_sqs_queue_redrive_policy says where
#   failures go: a message that the consumer cannot take comes back until it expires. One poisoned message, which whoever may
#   send can write, blocks a FIFO queue's group or burns the consumer's concurrency, and then is gone without a trace. Queues
#   that take dead letters themselves pass: by a reference in this plan, by `redrive_allow_policy`, or by a name that says so.
#   Not seen: queues whose consumer is a service of its own or in another stack.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html
# custom:
#   id: queue_without_dead_letters
#   code: EV-034
#   severity: low
#   plane: event
#   remediation: Add `redrive_policy` with a dead-letter queue and a `maxReceiveCount`.
#   remediation_unknown: Refer to the queue itself in `queue_url`, and not through a local.
#   since: 0.1.0
package rules.event.queue_without_dead_letters

import data.lib.companion
import data.lib.configuration
import data.lib.dead_letter
import data.lib.plan
import data.lib.result
import data.lib.trigger_link

deny contains finding if {
	some queue in plan.of_type("aws_sqs_queue")
	_consumed[queue.address]
	not plan.value(queue, "redrive_policy")
	not _will_have_one(queue)
	not _takes_dead_letters(queue)
	some gap in companion.missing(queue, "aws_sqs_queue_redrive_policy", "queue_url")
	finding := result.gap(rego.metadata.chain(), queue, _told(gap))
}

_consumed := {node |
	some link in trigger_link.all
	plan.resources[link.via].type in {"aws_lambda_event_source_mapping", "aws_pipes_pipe"}
	some node in link.from.nodes
}

# A policy over an ARN that is not known yet is one.
_will_have_one(queue) if {
	plan.is_unknown(queue, "redrive_policy")
	configuration.is_set(queue, "redrive_policy")
}

_takes_dead_letters(queue) if dead_letter.queues[queue.address]

_takes_dead_letters(queue) if dead_letter.is_named_so(queue)

_takes_dead_letters(queue) if configuration.expressions(queue).redrive_allow_policy

_takes_dead_letters(queue) if count(companion.of(queue, "aws_sqs_queue_redrive_allow_policy", "queue_url")) > 0

_told(gap) := gap if gap.kind == "unknown"

_told(gap) := object.union(gap, {"path": ["redrive_policy"], "detail": "`redrive_policy` is not set, and no aws_sqs_queue_redrive_policy refers to it"}) if {
	gap.kind == "violation"
}
