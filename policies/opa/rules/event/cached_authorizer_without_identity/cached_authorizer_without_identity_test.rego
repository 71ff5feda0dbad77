package rules.event.cached_authorizer_without_identity_test

import data.lib.sketch_test as sketch
import data.rules.event.cached_authorizer_without_identity as rule

_found(address, after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly(address, after, unknown)])
}

_rest(source, ttl) := {"type": "REQUEST", "identity_source": source, "authorizer_result_ttl_in_seconds": ttl}

_http(sources, ttl) := {"authorizer_type": "REQUEST", "identity_sources": sources, "authorizer_result_ttl_in_seconds": ttl}

_rest_address := "aws_api_gateway_authorizer.a"

_http_address := "aws_apigatewayv2_authorizer.a"

test_deny_what_callers_share if {
	every source in ["context.path", "stageVariables.env", "context.identity.sourceIp", "method.request.header.Host, context.httpMethod"] {
		[finding] := [finding | some finding in _found(_rest_address, _rest(source, 300), {})]
		finding.kind == "violation"
		finding.path == ["identity_source"]
	}
	_found(_http_address, _http(["$context.routeKey"], 60), {}) == {{
		"kind": "violation",
		"address": _http_address,
		"path": ["identity_sources"],
		"detail": "answers are kept for 60 seconds by $context.routeKey, which tells no caller from another",
	}}
}

test_deny_the_default if {
	[finding] := [finding | some finding in _found(_http_address, _http(["$context.routeKey"], null), {})]
	finding.detail == "answers are kept for 300 seconds by $context.routeKey, which tells no caller from another"
}

test_deny_no_source_at_all if {
	_found(_http_address, _http([], 60), {}) == {{
		"kind": "violation",
		"address": _http_address,
		"path": ["identity_sources"],
		"detail": "answers are kept for 60 seconds by no source, which tells no caller from another",
	}}
}

test_allow_what_tells_callers_apart if {
	every source in ["method.request.header.Authorization", "context.path, method.request.querystring.token", "context.identity.apiKey"] {
		_found(_rest_address, _rest(source, 300), {}) == set()
	}
	_found(_http_address, _http(["$request.header.Authorization", "$context.routeKey"], 60), {}) == set()
}

test_allow_without_caching if {
	_found(_rest_address, _rest("context.path", 0), {}) == set()
	_found(_http_address, _http(["$context.routeKey"], 0), {}) == set()
	_found(_http_address, _http([], null), {}) == set()
	_found(_http_address, _http(["context.routeKey"], null), {}) == set()
	_found(_rest_address, {"type": "TOKEN", "identity_source": "context.path", "authorizer_result_ttl_in_seconds": 300}, {}) == set()
}

test_unknown_sources_and_times if {
	_found(_rest_address, _rest(null, 300), {"identity_source": true}) == {{
		"kind": "unknown",
		"address": _rest_address,
		"path": ["identity_source"],
		"detail": "the plan does not know `identity_source`",
	}}
	_found(_rest_address, _rest(null, 0), {"identity_source": true}) == set()
	_found(_http_address, _http(["$context.routeKey"], null), {"authorizer_result_ttl_in_seconds": true}) == {{
		"kind": "unknown",
		"address": _http_address,
		"path": ["authorizer_result_ttl_in_seconds"],
		"detail": "the plan does not know `authorizer_result_ttl_in_seconds`",
	}}
}
