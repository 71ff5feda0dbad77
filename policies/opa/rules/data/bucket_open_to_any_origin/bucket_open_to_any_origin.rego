# METADATA
# title: Any website's script may use a bucket
# description: |
#   A CORS rule for the origin `*` lets a page of anybody read what a visitor's browser is given, and send requests with signed URLs
#   that it got hold of; with PUT, POST or DELETE it changes objects by them. CORS lets nobody in who is not let in otherwise.
#   `http://*` and `https://*` count the same. Not seen: patterns such as `*.com`, and `*` among the headers, which gives nothing away
#   to origins that are named.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html
# custom:
#   id: bucket_open_to_any_origin
#   code: DA-011
#   severity: medium
#   plane: data
#   remediation: Name the origins of your own pages in `allowed_origins`, such as "https://shop.example.com".
#   remediation_unknown: Write the origins as literals or variables, so that the plan knows them.
#   since: 0.1.0
package rules.data.bucket_open_to_any_origin

import data.lib.configuration
import data.lib.plan
import data.lib.result

deny contains finding if {
	some resource in _with_rules
	some index, rule in resource.change.after.cors_rule
	some origin in ({"*", "http://*", "https://*"} & {origin | some origin in rule.allowed_origins})
	methods := {method | some method in rule.allowed_methods}
	detail := sprintf("`cors_rule` allows %s from the origin `%s`", [result.list(methods), origin])
	finding := result.violation(rego.metadata.chain(), resource.address, ["cors_rule", index, "allowed_origins"], detail)
}

deny contains finding if {
	some resource in _with_rules
	some index, _ in resource.change.after.cors_rule
	_is_late(resource.change.after_unknown.cors_rule[index].allowed_origins)
	detail := "the plan does not know `cors_rule.allowed_origins`"
	finding := result.unknown(rego.metadata.chain(), resource.address, ["cors_rule", index, "allowed_origins"], detail)
}

# A bucket has the rules of an aws_s3_bucket_cors_configuration read back as its own.
_with_rules := [resource |
	some type in {"aws_s3_bucket", "aws_s3_bucket_cors_configuration"}
	some resource in plan.of_type(type)
	not _stands_apart(resource)
]

_stands_apart(resource) if {
	resource.type == "aws_s3_bucket"
	resource.change.before
	not configuration.expressions(resource).cors_rule
}

_is_late(mark) if mark == true

_is_late(marks) if true in marks
