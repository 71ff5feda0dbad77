package rules.observability.access_log_without_request_test

import data.lib.sketch_test as sketch
import data.rules.observability.access_log_without_request

_found(after, unknown) := found if {
	found := sketch.essence(access_log_without_request.deny) with input as sketch.plan([sketch.partly("aws_apigatewayv2_stage.s", after, unknown)])
}

_finding(kind, path, detail) := {{"kind": kind, "address": "aws_apigatewayv2_stage.s", "path": path, "detail": detail}}

_path := ["access_log_settings", 0, "format"]

_format(text) := _found({"access_log_settings": [{"format": text}]}, {})

test_deny_lines_that_nobody_can_join if {
	_format(`$context.identity.sourceIp [$context.requestTime] $context.requestId`) == _finding("violation", _path, "`format` is no JSON")
	_format(`{"status": "$context.status"}`) == _finding("violation", _path, "`format` names no caller, names no request")
	_format(`{"id": "$context.requestId"}`) == _finding("violation", _path, "`format` names no caller")
	_format(`{"ip": "$context.identity.sourceIp", "at": "$context.requestIdle"}`) == _finding("violation", _path, "`format` names no request")
}

test_allow_json_with_both if {
	_format(`{"id": "$context.requestId", "ip": "$context.identity.sourceIp"}`) == set()
	_format(`{"id": "$context.extendedRequestId", "who": "$context.authorizer.claims.sub", "bytes": $context.responseLength}`) == set()
}

test_unknown_format if {
	late := _found({"access_log_settings": [{}]}, {"access_log_settings": [{"format": true}]})
	late == _finding("unknown", _path, "the plan does not know `format`")
}
