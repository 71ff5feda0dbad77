# METADATA
# title: A bucket's access logs go past the central bucket
# description: |
#   Logs that a team keeps where it likes, whoever has broken into its account deletes; and nobody looks for them there. Fires when
#   paved.yaml names the central bucket (`log_bucket`), on each target that is another one; and, without that setting too, on a bucket
#   that logs into itself, where whoever changes the data changes the record of it. Not seen: buckets without access
#   logs, which have a rule of their own, and where a target is copied to.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/prescriptive-guidance/latest/security-reference-architecture/log-archive.html
# custom:
#   id: logs_outside_central_bucket
#   code: DA-008
#   severity: medium
#   plane: data
#   remediation: Set `target_bucket` to the central bucket for logs, and `target_prefix` to what tells this bucket's logs apart.
#   remediation_unknown: Write the name of the central bucket as a literal or a variable, so that the plan knows it.
#   since: 0.1.0
package rules.data.logs_outside_central_bucket

import data.lib.bucket
import data.lib.bucket_log
import data.lib.demand
import data.lib.plan
import data.lib.result
import data.lib.settings

deny contains finding if {
	settings.log_bucket != ""
	some logging in bucket_log.loggings
	some name in _names(logging)
	name != settings.log_bucket
	detail := sprintf("`%s` is \"%s\", and the central bucket is \"%s\"", [demand.name(logging.path), name, settings.log_bucket])
	finding := result.violation(rego.metadata.chain(), logging.resource.address, logging.path, detail)
}

deny contains finding if {
	settings.log_bucket != ""
	some logging in bucket_log.loggings
	count(_names(logging)) == 0
	detail := sprintf("the plan does not know `%s`, and the central bucket is \"%s\"", [demand.name(logging.path), settings.log_bucket])
	finding := result.unknown(rego.metadata.chain(), logging.resource.address, logging.path, detail)
}

deny contains finding if {
	some logging in bucket_log.loggings
	some address in (logging.buckets & bucket.of(logging.resource))
	logging.buckets == {address}
	detail := sprintf("`%s` is the bucket itself", [demand.name(logging.path)])
	finding := result.violation(rego.metadata.chain(), logging.resource.address, logging.path, detail)
}

# What the target is called: by its own word, or as the one bucket that it refers to.
_names(logging) := {logging.answer.value} if logging.answer.answer == "known"

_names(logging) := {name |
	count(logging.buckets) == 1
	some address in logging.buckets
	name := plan.value(plan.resources[address], "bucket")
} if {
	logging.answer.answer != "known"
}
