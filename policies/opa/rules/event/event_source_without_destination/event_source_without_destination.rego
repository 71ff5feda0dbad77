# METADATA
# title: Records of a stream that a function fails on are lost
# description: |
#   An event source mapping of a stream (Kinesis, DynamoDB, Kafka) without a destination for failures: one poisoned record holds
#   its shard back until it expires, and then it and all that waited behind it are gone without a trace. Queues keep what fails
#   themselves and are not judged. A stream is told by `starting_position`. Not seen: mappings of document databases, and
#   whether the retries are few.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html
# custom:
#   id: event_source_without_destination
#   code: EV-036
#   severity: low
#   plane: event
#   remediation: >-
#     Add `destination_config` with a queue, topic or bucket `on_failure`, and limit `maximum_retry_attempts` or the record's
#     age.
#   remediation_unknown: Let a value that the plan knows decide whether there is a destination.
#   since: 0.1.0
package rules.event.event_source_without_destination

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some mapping in plan.of_type("aws_lambda_event_source_mapping")
	demand.said(mapping, ["starting_position"]).answer != "absent"
	some gap in _gaps(mapping)
	finding := result.gap(rego.metadata.chain(), mapping, gap)
}

# The configuration does not show `dynamic` blocks; no provider computes this one.
_gaps(mapping) := {{"kind": "unknown", "path": ["destination_config"], "detail": "the plan does not know `destination_config`"}} if {
	plan.is_unknown(mapping, "destination_config")
} else := demand.present(mapping, ["destination_config", 0, "on_failure", 0, "destination_arn"])
