package rules.event.request_not_validated_test

import data.lib.sketch_test as sketch
import data.rules.event.request_not_validated as rule

_found(address, after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly(address, after, unknown)])
}

_method := "aws_api_gateway_method.m"

_validator := "aws_api_gateway_request_validator.v"

test_deny_a_body_that_nobody_looks_at if {
	every verb in ["PATCH", "POST", "PUT"] {
		_found(_method, {"http_method": verb, "request_validator_id": null}, {}) == {{
			"kind": "violation",
			"address": _method,
			"path": ["request_validator_id"],
			"detail": "`request_validator_id` is not set",
		}}
	}
}

test_deny_a_validator_of_nothing if {
	_found(_validator, {"validate_request_body": false, "validate_request_parameters": false}, {}) == {{
		"kind": "violation",
		"address": _validator,
		"path": ["validate_request_body"],
		"detail": "`validate_request_body` is false",
	}}
	_found(_validator, {"validate_request_body": false, "validate_request_parameters": true}, {}) == set()
}

test_allow_a_validator if {
	_found(_method, {"http_method": "POST", "request_validator_id": "abc123"}, {}) == set()
	_found(_method, {"http_method": "POST"}, {"request_validator_id": true}) == set()
	_found(_method, {"http_method": "GET"}, {}) == set()
}

test_unknown_validation if {
	_found(_validator, {"validate_request_parameters": false}, {"validate_request_body": true}) == {{
		"kind": "unknown",
		"address": _validator,
		"path": ["validate_request_body"],
		"detail": "the plan does not know `validate_request_body`",
	}}
}
