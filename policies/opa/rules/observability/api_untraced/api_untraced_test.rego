package rules.observability.api_untraced_test

import data.lib.sketch_test as sketch
import data.rules.observability.api_untraced

_found(after, unknown) := found if {
	found := sketch.essence(api_untraced.deny) with input as sketch.plan([sketch.partly("aws_api_gateway_stage.s", after, unknown)])
}

_finding(kind, path, detail) := {{"kind": kind, "address": "aws_api_gateway_stage.s", "path": path, "detail": detail}}

test_deny_a_stage_without_tracing if {
	_found({"xray_tracing_enabled": false}, {}) == _finding("violation", ["xray_tracing_enabled"], "`xray_tracing_enabled` is false")
	_found({"xray_tracing_enabled": null}, {}) == _finding("violation", ["xray_tracing_enabled"], "`xray_tracing_enabled` is not set")
}

test_allow_tracing if _found({"xray_tracing_enabled": true}, {}) == set()

test_unknown_tracing if {
	_found({}, {"xray_tracing_enabled": true}) == _finding("unknown", ["xray_tracing_enabled"], "the plan does not know `xray_tracing_enabled`")
}
