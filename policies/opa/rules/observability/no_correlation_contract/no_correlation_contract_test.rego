package rules.observability.no_correlation_contract_test

import data.lib.sketch_test as sketch
import data.rules.observability.no_correlation_contract

_found(after, unknown) := found if {
	found := sketch.essence(no_correlation_contract.deny) with input as sketch.plan([sketch.partly("aws_lambda_function.f", after, unknown)])
}

_finding(kind, detail) := {{"kind": kind, "address": "aws_lambda_function.f", "path": ["environment"], "detail": detail}}

_none := _finding(
	"violation",
	"no layer is known to, and `environment` names none of DD_SERVICE, OTEL_RESOURCE_ATTRIBUTES, OTEL_SERVICE_NAME, POWERTOOLS_SERVICE_NAME",
)

_unknown := _finding("unknown", "the plan does not know its layers or its environment")

test_deny_a_function_without_a_name if {
	_found({}, {}) == _none
	_found({"environment": [{"variables": {"TABLE": "orders", "POWERTOOLS_SERVICE_NAME": ""}}]}, {}) == _none
	_found({"environment": [{"variables": null}], "layers": ["arn:aws:lambda:eu-west-1:111122223333:layer:sharp:1"]}, {}) == _none
}

test_allow_a_name if {
	every name in ["POWERTOOLS_SERVICE_NAME", "OTEL_SERVICE_NAME", "DD_SERVICE"] {
		_found({"environment": [{"variables": {name: "orders"}}]}, {}) == set()
	}
}

test_allow_a_layer if {
	every layer in ["AWSLambdaPowertoolsTypeScriptV2:24", "AWSOpenTelemetryDistroJs:6", "Datadog-Node22-x:120"] {
		_found({"layers": [concat(":", ["arn:aws:lambda:eu-west-1:094274105915:layer", layer])]}, {}) == set()
	}
}

test_unknown_layers_and_environment if {
	_found({"layers": [null]}, {"layers": [true]}) == _unknown
	_found({}, {"environment": true}) == _unknown
	_found({"environment": [{}]}, {"environment": [{"variables": true}]}) == _unknown
}

test_allow_json_beside_an_unknown_environment if {
	json_ := {"environment": [{}], "logging_config": [{"log_format": "JSON"}]}
	_found(json_, {"environment": [{"variables": true}]}) == set()
	text := {"environment": [{}], "logging_config": [{"log_format": "Text"}]}
	_found(text, {"environment": [{"variables": true}]}) == _unknown
	_found({"logging_config": [{"log_format": "JSON"}]}, {}) == _none
}
