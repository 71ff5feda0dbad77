package rules.data.table_without_deletion_protection_test

import data.lib.sketch_test as sketch
import data.rules.data.table_without_deletion_protection as rule

_found(address, after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly(address, after, unknown)])
}

_finding(address, kind, detail) := {{"kind": kind, "address": address, "path": ["deletion_protection_enabled"], "detail": detail}}

_table := "aws_dynamodb_table.t"

test_deny_off_and_absent if {
	every address in [_table, "aws_dynamodb_table_replica.r"] {
		_found(address, {"deletion_protection_enabled": false}, {}) == _finding(address, "violation", "`deletion_protection_enabled` is false")
		_found(address, {}, {}) == _finding(address, "violation", "`deletion_protection_enabled` is not set")
	}
}

test_allow_on if _found(_table, {"deletion_protection_enabled": true}, {}) == set()

test_unknown_switch if {
	late := _finding(_table, "unknown", "the plan does not know `deletion_protection_enabled`")
	_found(_table, {}, {"deletion_protection_enabled": true}) == late
}
