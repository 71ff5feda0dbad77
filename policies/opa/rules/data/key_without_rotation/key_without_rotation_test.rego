package rules.data.key_without_rotation_test

import data.lib.sketch_test as sketch
import data.rules.data.key_without_rotation as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_kms_key.k", after, unknown)])
}

_finding(kind, attribute, detail) := {{"kind": kind, "address": "aws_kms_key.k", "path": [attribute], "detail": detail}}

_switch := "enable_key_rotation"

_symmetric(rotation) := {"customer_master_key_spec": "SYMMETRIC_DEFAULT", "enable_key_rotation": rotation}

test_deny_off_and_absent if {
	_found(_symmetric(false), {}) == _finding("violation", _switch, "`enable_key_rotation` is false")
	_found({}, {}) == _finding("violation", _switch, "`enable_key_rotation` is not set")
}

test_deny_what_kms_refuses if {
	rsa := {"customer_master_key_spec": "RSA_2048", "enable_key_rotation": true}
	_found(rsa, {}) == _finding("violation", _switch, "`enable_key_rotation` is true, and KMS refuses that for a key of RSA_2048")
}

test_allow_rotation_and_what_has_none if {
	_found(_symmetric(true), {}) == set()
	_found({"customer_master_key_spec": "HMAC_256", "enable_key_rotation": false}, {}) == set()
	_found(object.union(_symmetric(false), {"custom_key_store_id": "cks-1"}), {}) == set()
	_found(object.union(_symmetric(false), {"is_enabled": false}), {}) == set()
}

test_unknown_switch_and_kind if {
	late := _finding("unknown", _switch, "the plan does not know `enable_key_rotation`")
	_found({"customer_master_key_spec": "SYMMETRIC_DEFAULT"}, {"enable_key_rotation": true}) == late
	detail := "the plan does not know `customer_master_key_spec`, and `enable_key_rotation` is not true"
	_found({"enable_key_rotation": false}, {"customer_master_key_spec": true}) == _finding("unknown", "customer_master_key_spec", detail)
}
