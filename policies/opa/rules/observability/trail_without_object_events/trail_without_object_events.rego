# METADATA
# title: No trail records who read and wrote objects
# description: |
#   Trails record management events; GetObject and PutObject are data events, which a selector must ask for. Without them an
#   attacker copies or overwrites every object and leaves no line of evidence. All trails and event data stores of the plan count
#   together, and only a plan that holds a trail is judged. Not seen: selectors for single buckets that leave others out.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-cloudtrail-logging-for-s3.html
# custom:
#   id: trail_without_object_events
#   code: OB-032
#   severity: medium
#   plane: observability
#   remediation: >-
#     Give a trail an `event_selector` with `read_write_type = "All"` and a `data_resource` of type "AWS::S3::Object" (values
#     "arn:aws:s3"), or an `advanced_event_selector` of this type.
#   remediation_unknown: >-
#     Write the selectors' types and `read_write_type` as literals; ARNs may stay unknown.
#   frameworks: ["CIS AWS Foundations 3.0: 3.8", "CIS AWS Foundations 3.0: 3.9"]
#   since: 0.1.0
package rules.observability.trail_without_object_events

import data.lib.plan
import data.lib.result
import data.lib.trail

deny contains finding if {
	count(plan.of_type("aws_cloudtrail")) > 0
	count(_missing) > 0
	count(trail.unsure) == 0
	detail := sprintf("no trail or event data store of this plan records %s", [concat(" and ", sort(_missing))])
	finding := result.violation(rego.metadata.chain(), trail.seat, ["event_selector"], detail)
}

deny contains finding if {
	count(plan.of_type("aws_cloudtrail")) > 0
	count(_missing) > 0
	some [address, argument] in trail.unsure
	detail := sprintf("the plan does not know whether `%s` records %s", [argument, concat(" and ", sort(_missing))])
	finding := result.unknown(rego.metadata.chain(), address, [argument], detail)
}

_missing := {told |
	some told, pairs in _wanted
	count(pairs - trail.recorded) > 0
}

_wanted := {
	"reads of objects": {["AWS::S3::Object", "read"]},
	"writes of objects": {["AWS::S3::Object", "write"]},
}
