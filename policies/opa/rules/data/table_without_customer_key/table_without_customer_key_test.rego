package rules.data.table_without_customer_key_test

import data.lib.sketch_test as sketch
import data.rules.data.table_without_customer_key as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_dynamodb_table.t", after, unknown)])
}

_finding(kind, attribute, detail) := {{
	"kind": kind,
	"address": "aws_dynamodb_table.t",
	"path": ["server_side_encryption", 0, attribute],
	"detail": detail,
}}

_high := {"sensitivity": "high"}

test_deny_the_default_and_off if {
	_found({"server_side_encryption": []}, {}) == _finding("violation", "enabled", "`server_side_encryption.enabled` is not set")
	off := {"server_side_encryption": [{"enabled": false}]}
	_found(off, {}) == _finding("violation", "enabled", "`server_side_encryption.enabled` is false")
}

test_deny_the_accounts_key_for_sensitive_data if {
	on := {"server_side_encryption": [{"enabled": true, "kms_key_arn": null}], "tags": _high}
	detail := "its sensitivity is high, and `server_side_encryption.kms_key_arn` is not set"
	_found(on, {}) == _finding("violation", "kms_key_arn", detail)
}

test_allow_the_accounts_key_and_ones_own if {
	_found({"server_side_encryption": [{"enabled": true}]}, {}) == set()
	_found({"server_side_encryption": [{"enabled": true, "kms_key_arn": "arn:aws:kms:eu-west-1:111122223333:key/k"}], "tags": _high}, {}) == set()
	_found({"server_side_encryption": [{"enabled": true}], "tags": _high}, {"server_side_encryption": [{"kms_key_arn": true}]}) == set()
	_found({"tags": {"sensitivity": "low"}}, {}) == set()
}

test_unknown_switch if {
	late := _found({"server_side_encryption": [{}]}, {"server_side_encryption": [{"enabled": true}]})
	late == _finding("unknown", "enabled", "the plan does not know `server_side_encryption.enabled`")
}
