package rules.observability.graphql_untraced_test

import data.lib.sketch_test as sketch
import data.rules.observability.graphql_untraced

_found(after, unknown) := found if {
	found := sketch.essence(graphql_untraced.deny) with input as sketch.plan([sketch.partly("aws_appsync_graphql_api.a", after, unknown)])
}

_finding(kind, path, detail) := {{"kind": kind, "address": "aws_appsync_graphql_api.a", "path": path, "detail": detail}}

test_deny_an_api_without_tracing if {
	_found({"xray_enabled": false}, {}) == _finding("violation", ["xray_enabled"], "`xray_enabled` is false")
	_found({}, {}) == _finding("violation", ["xray_enabled"], "`xray_enabled` is not set")
}

test_allow_tracing if _found({"xray_enabled": true}, {}) == set()

test_unknown_tracing if {
	_found({}, {"xray_enabled": true}) == _finding("unknown", ["xray_enabled"], "the plan does not know `xray_enabled`")
}
