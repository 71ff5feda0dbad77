# METADATA
# title: A trail's files can be changed unnoticed
# description: |
#   Without digest files, whoever may write to the trail's bucket can delete or rewrite what happened, and nobody can prove it.
#   With `enable_log_file_validation` CloudTrail signs what it delivered, hour by hour.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html
# custom:
#   id: trail_without_validation
#   code: OB-003
#   severity: medium
#   plane: observability
#   remediation: >-
#     Set `enable_log_file_validation = true`.
#   frameworks: ["Security Hub: CloudTrail.4", "CIS AWS Foundations 3.0: 3.2"]
#   since: 0.1.0
package rules.observability.trail_without_validation

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some trail in plan.of_type("aws_cloudtrail")
	some gap in demand.one_of(trail, ["enable_log_file_validation"], {true})
	finding := result.gap(rego.metadata.chain(), trail, gap)
}
