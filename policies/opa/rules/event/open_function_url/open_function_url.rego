# METADATA
# title: Anyone on the internet may call this function
# description: |
#   A function URL with `authorization_type` NONE is found by scanners within hours: whoever calls it runs the function, at
#   your cost, and everything rests on its own code to tell callers apart. Functions that face the public on purpose say so by
#   the tag `tier = "edge"`, and pass. What the function may do is public_endpoint_to_privileged_function. Not seen: a CDN
#   with a signature in front of it, which an open URL can be reached around.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html
# custom:
#   id: open_function_url
#   code: EV-007
#   severity: high
#   plane: event
#   remediation: >-
#     Set `authorization_type = "AWS_IAM"` and let callers sign; or, for a function that is meant for the public, tag it `tier
#     = "edge"`.
#   remediation_unknown: >-
#     Refer to the function itself and write `authorization_type` as a literal: AWS_IAM, or NONE for a function that is tagged
#     `tier = "edge"`.
#   since: 0.1.0
package rules.event.open_function_url

import data.lib.configuration
import data.lib.demand
import data.lib.lambda
import data.lib.plan
import data.lib.result

deny contains finding if {
	some url in plan.of_type("aws_lambda_function_url")
	functions := _functions(url)
	not _all_edge(functions)
	some gap in demand.none_of(url, ["authorization_type"], {"NONE"})
	finding := result.gap(rego.metadata.chain(), url, _as_known(url, functions, gap))
}

_functions(url) := lambda.named(url, object.get(url.change.after, "function_name", null), configuration.expression(url, "function_name"))

_all_edge(functions) if {
	count(functions) > 0
	every address in functions {
		lambda.is_edge(plan.resources[address])
	}
}

# Whether the function is an edge function is not told where the plan does not know which one it is.
_as_known(url, functions, gap) := {
	"kind": "unknown",
	"path": gap.path,
	"detail": sprintf("%s, and the plan does not tell whether its function is an edge function", [gap.detail]),
} if {
	count(functions) != 1
	plan.is_unknown(url, "function_name")
} else := gap
