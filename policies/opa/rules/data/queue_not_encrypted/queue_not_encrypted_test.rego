package rules.data.queue_not_encrypted_test

import data.lib.sketch_test as sketch
import data.rules.data.queue_not_encrypted as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_sqs_queue.q", after, unknown)])
}

_finding(kind, attribute, detail) := {{"kind": kind, "address": "aws_sqs_queue.q", "path": [attribute], "detail": detail}}

test_deny_off if {
	off := _finding("violation", "sqs_managed_sse_enabled", "`sqs_managed_sse_enabled` is false")
	_found({"sqs_managed_sse_enabled": false, "kms_master_key_id": null}, {}) == off
	_found({"sqs_managed_sse_enabled": false, "kms_master_key_id": ""}, {}) == off
}

test_deny_a_reuse_period_of_no_key if {
	detail := "`kms_data_key_reuse_period_seconds` is set, and `kms_master_key_id` is not"
	period := _finding("violation", "kms_data_key_reuse_period_seconds", detail)
	_found({"kms_data_key_reuse_period_seconds": 300}, {}) == period
	queue := sketch.partly("aws_sqs_queue.q", {"kms_master_key_id": ""}, {"kms_data_key_reuse_period_seconds": true})
	expressions := {"aws_sqs_queue.q": {"kms_data_key_reuse_period_seconds": {"constant_value": 300}}}
	found := sketch.essence(rule.deny) with input as sketch.configured([queue], expressions)
	found == period
}

test_deny_sensitive_messages_without_key if {
	detail := "its sensitivity is high, and `kms_master_key_id` is not set"
	high := {"sqs_managed_sse_enabled": true, "tags": {"sensitivity": "high"}}
	_found(high, {}) == _finding("violation", "kms_master_key_id", detail)
}

test_allow_the_default_and_keys if {
	_found({}, {}) == set()
	_found({"sqs_managed_sse_enabled": true}, {}) == set()
	_found({"sqs_managed_sse_enabled": false, "kms_master_key_id": "alias/aws/sqs"}, {}) == set()
	_found({"sqs_managed_sse_enabled": false}, {"kms_master_key_id": true}) == set()
	_found({"sqs_managed_sse_enabled": true, "kms_data_key_reuse_period_seconds": 300}, {}) == set()
	_found({"tags": {"sensitivity": "high"}, "kms_master_key_id": "alias/shop"}, {}) == set()
}

test_unknown_switch if {
	late := _finding("unknown", "sqs_managed_sse_enabled", "the plan does not know `sqs_managed_sse_enabled`")
	_found({}, {"sqs_managed_sse_enabled": true}) == late
}
