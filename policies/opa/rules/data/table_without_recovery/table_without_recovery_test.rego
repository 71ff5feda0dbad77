package rules.data.table_without_recovery_test

import data.lib.sketch_test as sketch
import data.rules.data.table_without_recovery as rule

_table(after, unknown) := sketch.partly("aws_dynamodb_table.t", after, unknown)

_found(resource) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([resource])
}

_finding(kind, path, detail) := {{"kind": kind, "address": "aws_dynamodb_table.t", "path": path, "detail": detail}}

_switch := ["point_in_time_recovery", 0, "enabled"]

_on := {"point_in_time_recovery": [{"enabled": true}]}

test_deny_off_and_absent if {
	off := _finding("violation", _switch, "`point_in_time_recovery.enabled` is false")
	_found(_table({"point_in_time_recovery": [{"enabled": false}]}, {})) == off
	absent := _finding("violation", _switch, "`point_in_time_recovery.enabled` is not set")
	_found(_table({}, {})) == absent
}

test_deny_a_replica if {
	replicated := object.union(_on, {"replica": [{"region_name": "eu-central-1", "point_in_time_recovery": false}]})
	detail := "`replica.point_in_time_recovery` is false for the replica in eu-central-1"
	_found(_table(replicated, {})) == _finding("violation", ["replica", 0, "point_in_time_recovery"], detail)
	count(_found(sketch.resource("aws_dynamodb_table_replica.r", {"point_in_time_recovery": null}))) == 1
}

test_allow_on if {
	_found(_table(_on, {})) == set()
	_found(_table(object.union(_on, {"replica": [{"region_name": "eu-central-1", "point_in_time_recovery": true}]}), {})) == set()
	_found(sketch.resource("aws_dynamodb_table_replica.r", {"point_in_time_recovery": true})) == set()
}

test_unknown_switch if {
	late := _table({"point_in_time_recovery": [{}]}, {"point_in_time_recovery": [{"enabled": true}]})
	_found(late) == _finding("unknown", _switch, "the plan does not know `point_in_time_recovery.enabled`")
}
