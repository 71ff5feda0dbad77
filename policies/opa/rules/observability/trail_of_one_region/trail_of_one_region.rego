# METADATA
# title: A trail sees one region only
# description: |
#   An attacker works where nobody looks: in a region that the trail does not record, or through global services such as IAM,
#   whose events a trail may leave out. `is_multi_region_trail` must be true, and `include_global_service_events` must not be
#   false. A trail of one region beside one of all regions in the same plan is on purpose and passes. Not seen: a trail of all
#   regions in another stack.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/receive-cloudtrail-log-files-from-multiple-regions.html
# custom:
#   id: trail_of_one_region
#   code: OB-002
#   severity: medium
#   plane: observability
#   remediation: >-
#     Set `is_multi_region_trail = true` and leave `include_global_service_events` at true.
#   frameworks: ["Security Hub: CloudTrail.1", "CIS AWS Foundations 3.0: 3.1"]
#   since: 0.1.0
package rules.observability.trail_of_one_region

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	count(_everywhere) == 0
	some trail in plan.of_type("aws_cloudtrail")
	some gap in demand.one_of(trail, ["is_multi_region_trail"], {true})
	finding := result.gap(rego.metadata.chain(), trail, gap)
}

deny contains finding if {
	count(_everywhere) == 0
	some trail in plan.of_type("aws_cloudtrail")
	some gap in demand.none_of(trail, ["include_global_service_events"], {false})
	finding := result.gap(rego.metadata.chain(), trail, gap)
}

# Trails of all regions, global services included.
_everywhere := {trail.address |
	some trail in plan.of_type("aws_cloudtrail")
	trail.change.after.is_multi_region_trail == true
	count(demand.none_of(trail, ["include_global_service_events"], {false})) == 0
}
