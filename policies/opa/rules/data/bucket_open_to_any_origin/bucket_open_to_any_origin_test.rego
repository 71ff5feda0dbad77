package rules.data.bucket_open_to_any_origin_test

import data.lib.sketch_test as sketch
import data.rules.data.bucket_open_to_any_origin as rule

_found(resource) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([resource])
}

_rules(type, origins) := sketch.resource(sprintf("%s.b", [type]), {"bucket": "b", "cors_rule": [{
	"allowed_origins": origins,
	"allowed_methods": ["GET", "PUT"],
	"allowed_headers": ["*"],
}]})

_finding(kind, address, detail) := {{"kind": kind, "address": address, "path": ["cors_rule", 0, "allowed_origins"], "detail": detail}}

test_deny_every_origin if {
	every type in ["aws_s3_bucket", "aws_s3_bucket_cors_configuration"] {
		every origin in ["*", "https://*", "http://*"] {
			_found(_rules(type, ["https://acme.example", origin])) == _finding(
				"violation", sprintf("%s.b", [type]),
				sprintf("`cors_rule` allows GET, PUT from the origin `%s`", [origin]),
			)
		}
	}
}

test_allow_named_origins if {
	_found(_rules("aws_s3_bucket_cors_configuration", ["https://acme.example", "https://*.acme.example"])) == set()
}

test_allow_what_the_provider_read_back if {
	bucket := json.patch(_rules("aws_s3_bucket", ["*"]), [{"op": "add", "path": "/change/before", "value": {"bucket": "b"}}])
	set() == rule.deny with input as sketch.configured([bucket], {bucket.address: {"bucket": {}}})
}

test_unknown_origins if {
	every mark in [true, [true]] {
		late := sketch.partly(
			"aws_s3_bucket_cors_configuration.b",
			{"bucket": "b", "cors_rule": [{"allowed_methods": ["GET"]}]},
			{"cors_rule": [{"allowed_origins": mark}]},
		)
		_found(late) == _finding("unknown", late.address, "the plan does not know `cors_rule.allowed_origins`")
	}
}
