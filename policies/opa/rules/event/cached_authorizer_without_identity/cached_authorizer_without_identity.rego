# METADATA
# title: An authorizer's answer for one caller is given to the next
# description: |
#   API Gateway keeps what a Lambda authorizer answered under the values of its identity sources. Where none of these tells
#   one caller from another (the path, the stage, the address or browser that many share), the first caller who is let in
#   opens the door for everyone until `authorizer_result_ttl_in_seconds` is over: 300 seconds where nobody says. Headers and
#   query strings tell callers apart, except those that every client sends alike. TOKEN authorizers and those without caching
#   pass. Not seen: whether a header is what the function decides by; an answer that lets the caller into methods which it was
#   not asked for.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/configure-api-gateway-lambda-authorization.html
# - ref: https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html
# custom:
#   id: cached_authorizer_without_identity
#   code: EV-016
#   severity: high
#   plane: event
#   remediation: >-
#     Name the header or query string that carries the caller's token in `identity_source` (`identity_sources`), or set
#     `authorizer_result_ttl_in_seconds` to 0.
#   since: 0.1.0
package rules.event.cached_authorizer_without_identity

import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some authorizer in _request_authorizers
	seconds := _seconds(authorizer)
	seconds > 0
	not _is_late(authorizer)
	not _tells_apart(authorizer)
	detail := sprintf("answers are kept for %v seconds by %s, which tells no caller from another", [seconds, _told(authorizer)])
	finding := result.violation(rego.metadata.chain(), authorizer.address, [_sources_of[authorizer.type]], detail)
}

deny contains finding if {
	some authorizer in _request_authorizers
	not demand.said(authorizer, [_ttl]).value == 0
	_is_late(authorizer)
	some gap in demand.none_of(authorizer, [_sources_of[authorizer.type]], set())
	finding := result.gap(rego.metadata.chain(), authorizer, gap)
}

deny contains finding if {
	some authorizer in _request_authorizers
	not _is_late(authorizer)
	not _tells_apart(authorizer)
	some gap in demand.none_of(authorizer, [_ttl], set())
	finding := result.gap(rego.metadata.chain(), authorizer, gap)
}

_ttl := "authorizer_result_ttl_in_seconds"

_sources_of := {"aws_api_gateway_authorizer": "identity_source", "aws_apigatewayv2_authorizer": "identity_sources"}

_request_authorizers contains authorizer if {
	some authorizer in plan.of_type("aws_api_gateway_authorizer")
	plan.value(authorizer, "type") == "REQUEST"
}

_request_authorizers contains authorizer if {
	some authorizer in plan.of_type("aws_apigatewayv2_authorizer")
	plan.value(authorizer, "authorizer_type") == "REQUEST"
}

# HTTP APIs, whose sources begin with `$`, get 300 seconds from Terraform where nobody says.
_seconds(authorizer) := seconds if {
	seconds := demand.said(authorizer, [_ttl]).value
} else := 300 if {
	demand.said(authorizer, [_ttl]).answer == "absent"
	some source in _sources(authorizer)
	startswith(source, "$")
}

_is_late(authorizer) if plan.has_unknown(authorizer, _sources_of[authorizer.type])

# REST APIs list their sources in one string.
_sources(authorizer) := {trim_space(source) |
	some text in plan.texts(authorizer, _sources_of[authorizer.type])
	some source in split(text, ",")
	trim_space(source) != ""
}

_tells_apart(authorizer) if {
	some source in _sources(authorizer)
	regex.match(_telling, lower(source))
	not regex.match(_alike, lower(source))
}

_telling := `request\.(header|querystring)\.|context\.identity\.(accountid|apikey|caller|clientcert|cognito|user$|userarn)`

_alike := `\.(accept|accept-encoding|accept-language|content-type|host|origin|user-agent|x-forwarded-for)$`

_told(authorizer) := "no source" if count(_sources(authorizer)) == 0

_told(authorizer) := result.list(_sources(authorizer)) if count(_sources(authorizer)) > 0
