package rules.event.api_client_certificate_missing_test

import data.lib.sketch_test as sketch
import data.rules.event.api_client_certificate_missing as rule

_stage := {"rest_api_id": "abcdef1234", "stage_name": "live"}

_api(after) := sketch.resource("aws_api_gateway_rest_api.a", object.union({"id": "abcdef1234"}, after))

_integration(type) := sketch.resource("aws_api_gateway_integration.i", {"rest_api_id": "abcdef1234", "type": type})

_found(stage, others) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan(array.concat([sketch.resource("aws_api_gateway_stage.s", stage)], others))
}

_missing := {{
	"kind": "violation",
	"address": "aws_api_gateway_stage.s",
	"path": ["client_certificate_id"],
	"detail": "`client_certificate_id` is not set",
}}

test_deny_a_backend_that_cannot_tell if {
	_found(_stage, []) == _missing
	_found(_stage, [_api({}), _integration("HTTP_PROXY")]) == _missing
	_found(_stage, [_api({"body": "{\"type\": \"http_proxy\"}"})]) == _missing
}

test_allow_a_certificate if {
	_found(object.union(_stage, {"client_certificate_id": "a1b2c3"}), []) == set()
	late := sketch.partly("aws_api_gateway_stage.s", _stage, {"client_certificate_id": true})
	rule.deny == set() with input as sketch.plan([late])
}

test_allow_what_has_no_backend if {
	_found(_stage, [_api({}), _integration("AWS_PROXY")]) == set()
	_found(_stage, [_api({"body": "{\"type\": \"aws_proxy\"}"})]) == set()
}
