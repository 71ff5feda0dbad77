package lib.trail_test

import data.lib.sketch_test as sketch
import data.lib.trail

_trail(after, unknown) := sketch.partly("aws_cloudtrail.t", after, unknown)

_basic(type, mode) := {"event_selector": [{"read_write_type": mode, "data_resource": [{"type": type, "values": ["arn:aws:s3"]}]}]}

_advanced(parts) := {"advanced_event_selector": [{"field_selector": array.concat(
	[
		{"field": "eventCategory", "equals": ["Data"]},
		{"field": "resources.type", "equals": ["AWS::S3::Object"]},
	],
	parts,
)}]}

_both := {["AWS::S3::Object", "read"], ["AWS::S3::Object", "write"]}

test_what_selectors_record if {
	trail.recorded == _both with input as sketch.plan([_trail(_basic("AWS::S3::Object", "All"), {})])
	trail.recorded == {["AWS::S3::Object", "read"]} with input as sketch.plan([_trail(_basic("AWS::S3::Object", "ReadOnly"), {})])
	trail.recorded == _both with input as sketch.plan([_trail(_advanced([]), {})])
	write := {"field": "readOnly", "equals": ["false"]}
	trail.recorded == {["AWS::S3::Object", "write"]} with input as sketch.plan([_trail(_advanced([write]), {})])
	read := {"field": "readOnly", "equals": ["true"]}
	trail.recorded == {["AWS::S3::Object", "read"]} with input as sketch.plan([_trail(_advanced([read]), {})])
}

test_a_stopped_trail_records_nothing if {
	stopped := object.union(_basic("AWS::S3::Object", "All"), {"enable_logging": false})
	trail.recorded == set() with input as sketch.plan([_trail(stopped, {})])
}

test_selectors_that_hide_something if {
	every marks in [true, [{"read_write_type": true}], [{"data_resource": true}], [{"data_resource": [{"type": true}]}]] {
		trail.unsure == {["aws_cloudtrail.t", "event_selector"]} with input as sketch.plan([_trail({}, {"event_selector": marks})])
	}
	every marks in [[{"field_selector": true}], [{"field_selector": [{"field": true}]}]] {
		trail.unsure == {["aws_cloudtrail.t", "advanced_event_selector"]} with input as sketch.plan([_trail({}, {"advanced_event_selector": marks})])
	}
	trail.unsure == set() with input as sketch.plan([_trail({}, {"event_selector": [{"data_resource": [{"values": [true]}]}]})])
}

test_where_findings_about_the_account_stand if {
	trail.seat == "aws_cloudtrail.t" with input as sketch.plan([_trail({}, {})])
	trail.seat == "" with input as sketch.plan([]) with data.gate as {"account_root": true}
	not trail.seat with input as sketch.plan([])
}
