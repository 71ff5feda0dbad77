# METADATA
# title: Whose account it is
# scope: package
package lib.account

import data.lib.plan
import data.lib.settings

# The accounts that this plan works in, as far as it asks (aws_caller_identity) or has resources in them already.
own := {source.values.account_id |
	some source in plan.data_sources
	source.resource.type == "aws_caller_identity"
	source.values.account_id
} | {number |
	some type in _with_account
	some resource in plan.of_type(type)
	number := split(plan.value(resource, "arn"), ":")[4]
	regex.match(`^[0-9]{12}$`, number)
}

# Types whose `arn` is their own and names the account.
_with_account := ["aws_dynamodb_table", "aws_iam_policy", "aws_iam_role", "aws_kms_key", "aws_lambda_function", "aws_sns_topic", "aws_sqs_queue"]

# The account's number in a principal: itself, or in the ARN of its root, a role or a user. Undefined for all others.
of_principal(id) := match[1] if {
	some match in regex.find_all_string_submatch_n(`^(?:arn:[^:]*:(?:iam|sts)::)?([0-9]{12})(?:$|:)`, id, 1)
}

# Accounts of AWS's own services, to which AWS's documentation tells to grant: load balancers' logs by region
# (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html), and what data sources say.
of_aws := _load_balancers | {source.values.id |
	some source in plan.data_sources
	source.resource.type in {
		"aws_billing_service_account", "aws_cloudtrail_service_account", "aws_elb_service_account", "aws_redshift_service_account",
	}
	source.values.id
}

_load_balancers := {
	"009996457667", "027434742980", "033677994240", "037604701340", "048591011584", "054676820928", "076674570225", "098369216593",
	"114774131450", "127311923021", "156460612806", "190560391635", "383597477331", "507241528517", "582318560864", "589379963580",
	"600734575887", "635631232127", "638102146993", "652711504416", "718504428378", "754344448648", "783225319266", "797873946194",
	"897822967062", "985666609251",
}

# True for an account that is neither one's own nor trusted. A literal account in a plan that does not ask for its own is taken for a
# foreign one: one's own is not written out.
is_foreign(number) if {
	not number in own
	not number in settings.trusted_accounts
	not number in of_aws
}

# True for a principal that is a whole account: its number, or its root.
is_whole(id) if regex.match(`^([0-9]{12}|arn:[^:]*:iam::[0-9]{12}:root)$`, id)
