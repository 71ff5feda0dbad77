# METADATA
# title: A trail's files are open to whoever may read the bucket
# description: |
#   A trail's files tell an attacker who may do what, and whether he was noticed. Without a key of one's own, reading the bucket
#   is enough; with `kms_key_id`, a reader needs the key's leave too, and each use of the key is recorded.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html
# custom:
#   id: trail_without_customer_key
#   code: OB-004
#   severity: low
#   plane: observability
#   remediation: >-
#     Set `kms_key_id` to a key whose policy lets cloudtrail.amazonaws.com encrypt for this trail's ARN.
#   frameworks: ["Security Hub: CloudTrail.2", "CIS AWS Foundations 3.0: 3.5"]
#   since: 0.1.0
package rules.observability.trail_without_customer_key

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some trail in plan.of_type("aws_cloudtrail")
	some gap in demand.present(trail, ["kms_key_id"])
	finding := result.gap(rego.metadata.chain(), trail, gap)
}
