package rules.event.event_source_without_destination_test

import data.lib.sketch_test as sketch
import data.rules.event.event_source_without_destination as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_lambda_event_source_mapping.m", after, unknown)])
}

_finding(kind, path, detail) := {{"kind": kind, "address": "aws_lambda_event_source_mapping.m", "path": path, "detail": detail}}

_path := ["destination_config", 0, "on_failure", 0, "destination_arn"]

test_deny_a_stream_without_one if {
	expected := _finding("violation", _path, "`destination_config.on_failure.destination_arn` is not set")
	_found({"starting_position": "LATEST"}, {}) == expected
	_found({"starting_position": "LATEST", "destination_config": [{"on_failure": []}]}, {}) == expected
}

test_allow_a_destination_and_a_queue if {
	_found({"starting_position": "LATEST", "destination_config": [{"on_failure": [{"destination_arn": "arn:aws:sqs:eu-west-1:1:dead"}]}]}, {}) == set()
	_found({"starting_position": "LATEST", "destination_config": [{"on_failure": [{}]}]}, {"destination_config": [{"on_failure": [{"destination_arn": true}]}]}) == set()
	_found({"event_source_arn": "arn:aws:sqs:eu-west-1:1:orders"}, {}) == set()
}

test_unknown_block if {
	_found({"starting_position": "LATEST"}, {"destination_config": true}) == _finding("unknown", ["destination_config"], "the plan does not know `destination_config`")
}
