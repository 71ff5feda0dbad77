package rules.observability.trail_without_object_events_test

import data.lib.sketch_test as sketch
import data.rules.observability.trail_without_object_events

_found(resources) := found if {
	found := sketch.essence(trail_without_object_events.deny) with input as sketch.plan(resources)
}

_trail(name, after) := sketch.resource(sprintf("aws_cloudtrail.%s", [name]), after)

_selector(type, mode) := {"read_write_type": mode, "data_resource": [{"type": type, "values": ["arn:aws"]}]}

_finding(kind, address, detail) := {"kind": kind, "address": address, "path": ["event_selector"], "detail": detail}

_none(what) := {_finding("violation", "aws_cloudtrail.a", sprintf("no trail or event data store of this plan records %s", [what]))}

test_deny_management_events_alone if {
	_found([_trail("a", {}), _trail("b", {})]) == _none("reads of objects and writes of objects")
	_found([_trail("a", {"event_selector": [_selector("AWS::Lambda::Function", "All")]})]) == _none("reads of objects and writes of objects")
}

test_deny_half_of_them if {
	_found([_trail("a", {"event_selector": [_selector("AWS::S3::Object", "ReadOnly")]})]) == _none("writes of objects")
	_found([_trail("a", {"event_selector": [_selector("AWS::S3::Object", "WriteOnly")]})]) == _none("reads of objects")
}

test_allow_both if {
	_found([_trail("a", {"event_selector": [_selector("AWS::S3::Object", "All")]})]) == set()
	halves := [_selector("AWS::S3::Object", "ReadOnly"), _selector("AWS::S3::Object", "WriteOnly")]
	_found([_trail("a", {"event_selector": halves})]) == set()
}

test_allow_an_event_data_store_to_record_them if {
	store := sketch.resource("aws_cloudtrail_event_data_store.s", {"advanced_event_selector": [{"field_selector": [
		{"field": "eventCategory", "equals": ["Data"]},
		{"field": "resources.type", "equals": ["AWS::S3::Object"]},
	]}]})
	_found([_trail("a", {}), store]) == set()
}

test_unknown_selectors if {
	late := sketch.partly("aws_cloudtrail.a", {}, {"event_selector": true})
	_found([late]) == {_finding(
		"unknown", "aws_cloudtrail.a",
		"the plan does not know whether `event_selector` records reads of objects and writes of objects",
	)}
}
