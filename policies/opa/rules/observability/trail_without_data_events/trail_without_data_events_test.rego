package rules.observability.trail_without_data_events_test

import data.lib.sketch_test as sketch
import data.rules.observability.trail_without_data_events

_found(resources) := found if {
	found := sketch.essence(trail_without_data_events.deny) with input as sketch.plan(resources)
}

_trail(name, after) := sketch.resource(sprintf("aws_cloudtrail.%s", [name]), after)

_selector(type, mode) := {"read_write_type": mode, "data_resource": [{"type": type, "values": ["arn:aws"]}]}

_functions := _selector("AWS::Lambda::Function", "All")

_finding(kind, address, detail) := {"kind": kind, "address": address, "path": ["event_selector"], "detail": detail}

_none(what) := {_finding("violation", "aws_cloudtrail.a", sprintf("no trail or event data store of this plan records %s", [what]))}

test_deny_management_events_alone if {
	_found([_trail("a", {}), _trail("b", {})]) == _none("invocations of functions and reads of tables and writes of tables")
}

test_deny_half_of_them if {
	_found([_trail("a", {"event_selector": [_functions, _selector("AWS::DynamoDB::Table", "WriteOnly")]})]) == _none("reads of tables")
	stopped := {"enable_logging": false, "event_selector": [_functions, _selector("AWS::DynamoDB::Table", "All")]}
	_found([_trail("a", stopped)]) == _none("invocations of functions and reads of tables and writes of tables")
}

test_allow_trails_that_record_them_together if {
	tables := {"advanced_event_selector": [{"field_selector": [
		{"field": "eventCategory", "equals": ["Data"]},
		{"field": "resources.type", "equals": ["AWS::DynamoDB::Table"]},
	]}]}
	_found([_trail("a", {"event_selector": [_functions]}), _trail("b", tables)]) == set()
}

test_allow_a_plan_without_trail if _found([sketch.resource("aws_dynamodb_table.orders", {})]) == set()

test_unknown_selectors if {
	late := sketch.partly("aws_cloudtrail.a", {"event_selector": [_functions]}, {"event_selector": [{"data_resource": [{"type": true}]}]})
	_found([late]) == {_finding(
		"unknown", "aws_cloudtrail.a",
		"the plan does not know whether `event_selector` records reads of tables and writes of tables",
	)}
}
