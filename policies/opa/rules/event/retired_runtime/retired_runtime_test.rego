package rules.event.retired_runtime_test

import data.lib.sketch_test as sketch
import data.rules.event.retired_runtime as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_lambda_function.f", after, unknown)])
}

_finding(kind, path, detail) := {"kind": kind, "address": "aws_lambda_function.f", "path": path, "detail": detail}

test_deny_a_retired_runtime if {
	_found({"runtime": "python3.8"}, {}) == {_finding(
		"violation",
		["runtime"],
		"`runtime` is python3.8, which AWS deprecated on 2024-10-14",
	)}
	every runtime in ["nodejs20.x", "go1.x", "provided", "ruby3.2", "dotnet6"] {
		count(_found({"runtime": runtime}, {})) == 1
	}
}

test_allow_a_supported_runtime if {
	every runtime in ["nodejs22.x", "nodejs24.x", "python3.13", "java21", "provided.al2023"] {
		_found({"runtime": runtime}, {}) == set()
	}
}

test_allow_an_image if _found({"package_type": "Image", "runtime": null}, {}) == set()

test_unknown_runtime if _found({}, {"runtime": true}) == {_finding("unknown", ["runtime"], "the plan does not know `runtime`")}
