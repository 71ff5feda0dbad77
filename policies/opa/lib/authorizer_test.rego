package lib.authorizer_test

import data.lib.authorizer
import data.lib.sketch_test as sketch

_rest(source) := sketch.resource("aws_api_gateway_authorizer.a", {"type": "REQUEST", "identity_source": source})

_http(sources) := sketch.resource("aws_apigatewayv2_authorizer.a", {"authorizer_type": "REQUEST", "identity_sources": sources})

test_sources if {
	authorizer.sources(_rest("method.request.header.Authorization, context.path")) == {"method.request.header.Authorization", "context.path"}
	authorizer.sources(_http(["$request.header.Authorization"])) == {"$request.header.Authorization"}
	authorizer.sources(_rest("")) == set()
}

test_what_tells_callers_apart if {
	authorizer.tells_apart(_rest("context.path, method.request.querystring.token"))
	authorizer.tells_apart(_rest("context.identity.apiKey"))
	not authorizer.tells_apart(_rest("context.identity.userAgent"))
	not authorizer.tells_apart(_http(["$request.header.host", "$context.routeKey"]))
}

test_seconds if {
	authorizer.seconds(_http(["$context.routeKey"])) == 300 with input as sketch.plan([])
	not authorizer.seconds(_http(["context.routeKey"])) with input as sketch.plan([])
	not authorizer.seconds(_http([])) with input as sketch.plan([])
}

test_those_of_requests if {
	token := sketch.resource("aws_api_gateway_authorizer.t", {"type": "TOKEN"})
	{found.address | some found in authorizer.of_requests} == {"aws_api_gateway_authorizer.a"} with input as sketch.plan([_rest("context.path"), token])
}
