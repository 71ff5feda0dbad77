# METADATA
# title: Every website's scripts may call this function
# description: |
#   A function URL whose `cors` allows every origin lets the scripts of any page that a user visits call it from his browser,
#   with what the browser has: his place in the network, and with `allow_credentials` his cookies. Only origins that serve
#   your own pages need to be allowed. Not seen: headers that the function itself sends.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html
# custom:
#   id: function_url_open_to_any_origin
#   code: EV-008
#   severity: medium
#   plane: event
#   remediation: >-
#     List in `allow_origins` the origins of your own pages, such as `https://shop.acme.example`.
#   since: 0.1.0
package rules.event.function_url_open_to_any_origin

import data.lib.plan
import data.lib.result

deny contains finding if {
	some url in plan.of_type("aws_lambda_function_url")
	some index, cors in url.change.after.cors
	some origin in cors.allow_origins
	regex.match(`^(https?://)?[*]$`, origin)
	path := ["cors", index, "allow_origins"]
	finding := result.violation(rego.metadata.chain(), url.address, path, sprintf("`cors.allow_origins` holds %s", [origin]))
}

deny contains finding if {
	some url in plan.of_type("aws_lambda_function_url")
	_is_late(url.change.after_unknown.cors)
	finding := result.unknown(rego.metadata.chain(), url.address, ["cors"], "the plan does not know all of `cors.allow_origins`")
}

_is_late(true)

_is_late(blocks) if blocks[_].allow_origins == true

_is_late(blocks) if true in blocks[_].allow_origins
