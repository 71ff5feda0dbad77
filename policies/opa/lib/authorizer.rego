# METADATA
# title: Lambda authorizers, and what their answers are kept by
# scope: package
package lib.authorizer

import data.lib.demand
import data.lib.plan

# Those that are given the whole request, of REST, HTTP and WebSocket APIs.
of_requests contains authorizer if {
	some type, attribute in {"aws_api_gateway_authorizer": "type", "aws_apigatewayv2_authorizer": "authorizer_type"}
	some authorizer in plan.of_type(type)
	plan.value(authorizer, attribute) == "REQUEST"
}

ttl := "authorizer_result_ttl_in_seconds"

# The argument that names the identity sources.
source_of := {"aws_api_gateway_authorizer": "identity_source", "aws_apigatewayv2_authorizer": "identity_sources"}

# How long answers are kept, as far as the plan tells. HTTP APIs, whose sources begin with `$`, get 300 seconds from Terraform where
# nobody says.
seconds(authorizer) := seconds if {
	seconds := demand.said(authorizer, [ttl]).value
} else := 300 if {
	demand.said(authorizer, [ttl]).answer == "absent"
	some source in sources(authorizer)
	startswith(source, "$")
}

# REST APIs list them in one string.
sources(authorizer) := {trim_space(source) |
	some text in plan.texts(authorizer, source_of[authorizer.type])
	some source in split(text, ",")
	trim_space(source) != ""
}

has_unknown_sources(authorizer) if plan.has_unknown(authorizer, source_of[authorizer.type])

# True where a source differs from caller to caller.
tells_apart(authorizer) if {
	some source in sources(authorizer)
	regex.match(_telling, lower(source))
	not regex.match(_alike, lower(source))
}

_telling := `request\.(header|querystring)\.|context\.identity\.(accountid|apikey|caller|clientcert|cognito|user$|userarn)`

# Headers that every client sends alike.
_alike := `\.(accept|accept-encoding|accept-language|content-type|host|origin|user-agent|x-forwarded-for)$`
