package rules.data.log_group_without_customer_key_test

import data.lib.sketch_test as sketch
import data.rules.data.log_group_without_customer_key as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_cloudwatch_log_group.g", after, unknown)])
}

test_deny_no_key if {
	_found({"kms_key_id": null}, {}) == {{
		"kind": "violation",
		"address": "aws_cloudwatch_log_group.g",
		"path": ["kms_key_id"],
		"detail": "`kms_key_id` is not set",
	}}
}

test_allow_a_key_of_ones_own_and_low_sensitivity if {
	_found({"kms_key_id": "arn:aws:kms:eu-west-1:111122223333:key/k"}, {}) == set()
	_found({"tags": {"sensitivity": "low"}}, {}) == set()
}

test_unknown_key_is_one if _found({}, {"kms_key_id": true}) == set()
