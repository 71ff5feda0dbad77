package rules.observability.graphql_without_logs_test

import data.lib.sketch_test as sketch
import data.rules.observability.graphql_without_logs

_found(after, unknown) := found if {
	found := sketch.essence(graphql_without_logs.deny) with input as sketch.plan([sketch.partly("aws_appsync_graphql_api.a", after, unknown)])
}

_finding(kind, path, detail) := {{"kind": kind, "address": "aws_appsync_graphql_api.a", "path": path, "detail": detail}}

_path := ["log_config", 0, "field_log_level"]

test_deny_an_api_without_logs if {
	_found({"log_config": []}, {}) == _finding("violation", _path, "`log_config.field_log_level` is not set")
	_found({"log_config": [{"field_log_level": "NONE"}]}, {}) == _finding("violation", _path, "`log_config.field_log_level` is \"NONE\"")
}

test_allow_logs_of_fields if {
	every level in ["ALL", "ERROR"] {
		_found({"log_config": [{"field_log_level": level}]}, {}) == set()
	}
}

test_unknown_level if {
	_found({"log_config": [{}]}, {"log_config": [{"field_log_level": true}]}) == _finding("unknown", _path, "the plan does not know `log_config.field_log_level`")
}
