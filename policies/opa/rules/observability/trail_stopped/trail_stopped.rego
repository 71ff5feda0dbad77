# METADATA
# title: A trail is there and records nothing
# description: |
#   With `enable_logging = false` the trail stands in the console and in audits, and not one call is recorded: what an attacker
#   would do first.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-turning-off-logging.html
# custom:
#   id: trail_stopped
#   code: OB-006
#   severity: high
#   plane: observability
#   remediation: >-
#     Set `enable_logging = true`, or leave it out.
#   frameworks: ["Security Hub: CloudTrail.3"]
#   since: 0.1.0
package rules.observability.trail_stopped

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some trail in plan.of_type("aws_cloudtrail")
	some gap in demand.none_of(trail, ["enable_logging"], {false})
	finding := result.gap(rego.metadata.chain(), trail, gap)
}
