package rules.observability.api_without_access_log_test

import data.lib.sketch_test as sketch
import data.rules.observability.api_without_access_log

_found(after, unknown) := found if {
	found := sketch.essence(api_without_access_log.deny) with input as sketch.plan([sketch.partly("aws_apigatewayv2_stage.s", after, unknown)])
}

_finding(kind, path, detail) := {{"kind": kind, "address": "aws_apigatewayv2_stage.s", "path": path, "detail": detail}}

test_deny_a_stage_without_access_log if {
	_found({"access_log_settings": []}, {}) == _finding("violation", ["access_log_settings"], "`access_log_settings` is not set")
	rest := sketch.resource("aws_api_gateway_stage.s", {})
	found := sketch.essence(api_without_access_log.deny) with input as sketch.plan([rest])
	{finding.address | some finding in found} == {"aws_api_gateway_stage.s"}
}

test_allow_an_access_log if {
	_found({"access_log_settings": [{"destination_arn": "arn:aws:logs:eu-west-1:111122223333:log-group:access", "format": "{}"}]}, {}) == set()
	_found({"access_log_settings": [{"format": "{}"}]}, {"access_log_settings": [{"destination_arn": true}]}) == set()
}
