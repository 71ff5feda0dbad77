# METADATA
# title: No trail records who invoked functions and read tables
# description: |
#   Trails record management events; invocations of Lambda functions and reads and writes of DynamoDB items are data events, which
#   a selector must ask for. Without them a stolen role reads a table or runs a function and leaves no line of evidence. All
#   trails and event data stores of the plan count together, and only a plan that holds a trail is judged. Objects in S3 are a
#   rule of their own (trail_without_object_events). Not seen: selectors for single functions or tables that leave others out.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
# custom:
#   id: trail_without_data_events
#   code: OB-007
#   severity: medium
#   plane: observability
#   remediation: >-
#     Give a trail an `event_selector` with `data_resource` blocks of type "AWS::Lambda::Function" (values "arn:aws:lambda") and
#     "AWS::DynamoDB::Table" (values "arn:aws:dynamodb"), or `advanced_event_selector` blocks of these types.
#   remediation_unknown: >-
#     Write the selectors' types and `read_write_type` as literals; ARNs may stay unknown.
#   since: 0.1.0
package rules.observability.trail_without_data_events

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

# An invocation is a write.
_wanted := {
	"invocations of functions": {["AWS::Lambda::Function", "write"]},
	"reads of tables": {["AWS::DynamoDB::Table", "read"]},
	"writes of tables": {["AWS::DynamoDB::Table", "write"]},
}
