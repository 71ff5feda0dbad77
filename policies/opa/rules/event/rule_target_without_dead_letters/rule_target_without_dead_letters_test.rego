package rules.event.rule_target_without_dead_letters_test

import data.lib.sketch_test as sketch
import data.rules.event.rule_target_without_dead_letters as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_cloudwatch_event_target.t", after, unknown)])
}

_finding(kind, path, detail) := {{"kind": kind, "address": "aws_cloudwatch_event_target.t", "path": path, "detail": detail}}

test_deny_a_target_without_one if {
	expected := _finding("violation", ["dead_letter_config", 0, "arn"], "`dead_letter_config.arn` is not set")
	_found({"arn": "a"}, {}) == expected
	_found({"arn": "a", "dead_letter_config": []}, {}) == expected
	_found({"arn": "a", "dead_letter_config": [{"arn": null}]}, {}) == expected
}

test_allow_a_queue_known_or_not_yet if {
	_found({"dead_letter_config": [{"arn": "arn:aws:sqs:eu-west-1:111122223333:dead"}]}, {}) == set()
	_found({"dead_letter_config": [{}]}, {"dead_letter_config": [{"arn": true}]}) == set()
}

test_unknown_block if {
	_found({}, {"dead_letter_config": true}) == _finding("unknown", ["dead_letter_config"], "the plan does not know `dead_letter_config`")
}
