package rules.data.key_disabled_or_soon_gone_test

import data.lib.sketch_test as sketch
import data.rules.data.key_disabled_or_soon_gone as rule

_found(address, after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly(address, after, unknown)])
}

_finding(kind, address, attribute, detail) := {{"kind": kind, "address": address, "path": [attribute], "detail": detail}}

_key := "aws_kms_key.k"

test_deny_a_disabled_key if {
	_found(_key, {"is_enabled": false}, {}) == _finding("violation", _key, "is_enabled", "`is_enabled` is false")
	replica := "aws_kms_replica_key.r"
	_found(replica, {"enabled": false}, {}) == _finding("violation", replica, "enabled", "`enabled` is false")
}

test_deny_a_short_window if {
	detail := "`deletion_window_in_days` is 7"
	_found(_key, {"deletion_window_in_days": 7}, {}) == _finding("violation", _key, "deletion_window_in_days", detail)
}

test_allow_the_default_and_longer if {
	_found(_key, {"is_enabled": true, "deletion_window_in_days": null}, {}) == set()
	_found(_key, {"is_enabled": true, "deletion_window_in_days": 10}, {}) == set()
}

test_unknown_switch_and_window if {
	_found(_key, {}, {"is_enabled": true}) == _finding("unknown", _key, "is_enabled", "the plan does not know `is_enabled`")
	detail := "the plan does not know `deletion_window_in_days`"
	_found(_key, {}, {"deletion_window_in_days": true}) == _finding("unknown", _key, "deletion_window_in_days", detail)
}
