package rules.event.function_url_open_to_any_origin_test

import data.lib.sketch_test as sketch
import data.rules.event.function_url_open_to_any_origin as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_lambda_function_url.u", after, unknown)])
}

_finding(kind, path, detail) := {"kind": kind, "address": "aws_lambda_function_url.u", "path": path, "detail": detail}

_cors(origins) := {"cors": [{"allow_origins": origins}]}

test_deny_every_origin if {
	every origin in ["*", "https://*"] {
		_found(_cors(["https://shop.acme.example", origin]), {}) == {_finding(
			"violation",
			["cors", 0, "allow_origins"],
			sprintf("`cors.allow_origins` holds %s", [origin]),
		)}
	}
}

test_allow_named_origins if {
	_found(_cors(["https://shop.acme.example"]), {}) == set()
	_found({"cors": []}, {}) == set()
}

test_unknown_origins if {
	late := {_finding("unknown", ["cors"], "the plan does not know all of `cors.allow_origins`")}
	_found({"cors": [{}]}, {"cors": [{"allow_origins": true}]}) == late
	_found(_cors([null]), {"cors": [{"allow_origins": [true]}]}) == late
	_found({}, {"cors": true}) == late
}
