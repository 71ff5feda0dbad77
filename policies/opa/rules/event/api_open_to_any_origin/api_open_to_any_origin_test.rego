package rules.event.api_open_to_any_origin_test

import data.lib.sketch_test as sketch
import data.rules.event.api_open_to_any_origin as rule

_found(address, after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly(address, after, unknown)])
}

_api := "aws_apigatewayv2_api.a"

_response := "aws_api_gateway_integration_response.r"

_header := "method.response.header.Access-Control-Allow-Origin"

_cors(origins) := {"cors_configuration": [{"allow_origins": origins}]}

test_deny_every_origin if {
	_found(_api, _cors(["*"]), {}) == {{
		"kind": "violation",
		"address": _api,
		"path": ["cors_configuration", 0, "allow_origins"],
		"detail": "`cors_configuration.allow_origins` holds *",
	}}
	_found(_response, {"response_parameters": {_header: "'*'"}}, {}) == {{
		"kind": "violation",
		"address": _response,
		"path": ["response_parameters"],
		"detail": "`method.response.header.Access-Control-Allow-Origin` is '*'",
	}}
	gateway := {"response_parameters": {"gatewayresponse.header.Access-Control-Allow-Origin": "'*'"}}
	count(_found("aws_api_gateway_gateway_response.r", gateway, {})) == 1
}

test_allow_named_origins if {
	_found(_api, _cors(["https://shop.acme.example"]), {}) == set()
	_found(_api, {"cors_configuration": []}, {}) == set()
	_found(_response, {"response_parameters": {_header: "'https://shop.acme.example'"}}, {}) == set()
	_found(_response, {"response_parameters": {"method.response.header.Access-Control-Allow-Headers": "'*'"}}, {}) == set()
	_found(_response, {"response_parameters": null}, {}) == set()
}

test_unknown_origins if {
	[api] := [finding | some finding in _found(_api, {"cors_configuration": [{}]}, {"cors_configuration": [{"allow_origins": true}]})]
	api.kind == "unknown"
	api.detail == "the plan does not know all of `cors_configuration.allow_origins`"
	count(_found(_api, _cors([null]), {"cors_configuration": [{"allow_origins": [true]}]})) == 1
	count(_found(_api, {}, {"cors_configuration": true})) == 1
	_found(_response, {}, {"response_parameters": true}) == {{
		"kind": "unknown",
		"address": _response,
		"path": ["response_parameters"],
		"detail": "the plan does not know `response_parameters`",
	}}
}
