# METADATA
# title: A bucket of another account may come to invoke this function
# description: |
#   The ARN of a bucket carries no account, and a bucket's name is anybody's to take once it is free: when the bucket has been
#   deleted, whoever makes one of the same name, in his own account, invokes the function with events of his choice. So a
#   permission for S3 needs `source_account` beside `source_arn`. Other services' ARNs (SES, IoT, SNS, EventBridge) carry the
#   account, and pass. Permissions without any source are lambda_permission_without_source.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/with-s3.html
# - ref: https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html
# custom:
#   id: permission_without_source_account
#   code: EV-005
#   severity: medium
#   plane: event
#   remediation: >-
#     Set `source_account` to the account that owns the bucket, beside `source_arn`.
#   frameworks:
#   - "Security Hub: Lambda.1"
#   since: 0.1.0
package rules.event.permission_without_source_account

import data.lib.configuration
import data.lib.demand
import data.lib.permission_source
import data.lib.plan
import data.lib.result

deny contains finding if {
	some permission in _of_any_account
	permission.change.after.principal == "s3.amazonaws.com"
	detail := sprintf("`source_arn` is %s, which names no account, and there is no `source_account`", [_bucket(permission)])
	finding := result.violation(rego.metadata.chain(), permission.address, ["source_account"], detail)
}

deny contains finding if {
	some permission in _of_any_account
	permission_source.hides_principal(permission)
	startswith(plan.value(permission, "source_arn"), "arn:aws:s3:::")
	detail := "the plan does not know `principal`, `source_arn` is a bucket's, and there is no `source_account`"
	finding := result.unknown(rego.metadata.chain(), permission.address, ["principal"], detail)
}

_of_any_account contains permission if {
	some permission in plan.of_type("aws_lambda_permission")
	permission_source.confines(permission)
	every attribute in ["source_account", "principal_org_id", "event_source_token"] {
		demand.said(permission, [attribute]).answer == "absent"
	}
}

_bucket(permission) := arn if {
	arn := plan.value(permission, "source_arn")
	not regex.match(`:[0-9]{12}:`, arn)
}

_bucket(permission) := "a bucket's that is yet to be made" if {
	plan.is_unknown(permission, "source_arn")
	configuration.is_set(permission, "source_arn")
}
