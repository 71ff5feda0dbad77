# METADATA
# title: A stream's records are not encrypted
# description: |
#   A Kinesis stream keeps its records for a day up to a year, in the clear unless `encryption_type` is KMS. A Firehose stream that
#   producers write to directly keeps them until they are delivered, and for a day and more where delivery fails, in the clear unless
#   `server_side_encryption` is on; one that reads from a Kinesis or MSK source has its source's encryption and passes. Unknown where
#   the plan does not know the switch. Not seen: whose key it is.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/streams/latest/dev/what-is-sse.html
# - ref: https://docs.aws.amazon.com/firehose/latest/dev/encryption.html
# custom:
#   id: stream_not_encrypted
#   code: DA-036
#   severity: medium
#   plane: data
#   remediation: >-
#     Set `encryption_type = "KMS"` and `kms_key_id` on a Kinesis stream; add `server_side_encryption { enabled = true }` to a Firehose
#     stream.
#   frameworks:
#   - "Security Hub: Kinesis.1"
#   - "Security Hub: DataFirehose.1"
#   since: 0.1.0
package rules.data.stream_not_encrypted

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some stream in plan.of_type("aws_kinesis_stream")
	some gap in demand.one_of(stream, ["encryption_type"], {"KMS"})
	finding := result.gap(rego.metadata.chain(), stream, gap)
}

deny contains finding if {
	some stream in plan.of_type("aws_kinesis_firehose_delivery_stream")
	not _has_source(stream)
	some gap in demand.one_of(stream, ["server_side_encryption", 0, "enabled"], {true})
	finding := result.gap(rego.metadata.chain(), stream, gap)
}

_has_source(stream) if {
	some source in ["kinesis_source_configuration", "msk_source_configuration"]
	count(stream.change.after[source]) > 0
}
