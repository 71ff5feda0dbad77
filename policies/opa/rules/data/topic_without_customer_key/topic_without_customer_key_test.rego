package rules.data.topic_without_customer_key_test

import data.lib.sketch_test as sketch
import data.rules.data.topic_without_customer_key as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_sns_topic.t", after, unknown)])
}

_finding(detail) := {{"kind": "violation", "address": "aws_sns_topic.t", "path": ["kms_master_key_id"], "detail": detail}}

test_deny_no_key_and_aws_own if {
	_found({"kms_master_key_id": null}, {}) == _finding("`kms_master_key_id` is not set")
	_found({"kms_master_key_id": "alias/aws/sns"}, {}) == _finding("`kms_master_key_id` is alias/aws/sns, a key of AWS's own")
}

test_allow_a_key_of_ones_own if {
	_found({"kms_master_key_id": "alias/shop"}, {}) == set()
	_found({"tags": {"sensitivity": "low"}}, {}) == set()
}

test_unknown_key_is_one if _found({}, {"kms_master_key_id": true}) == set()
