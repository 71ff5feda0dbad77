package rules.observability.trail_of_one_region_test

import data.lib.sketch_test as sketch
import data.rules.observability.trail_of_one_region

_found(after, unknown) := found if {
	found := sketch.essence(trail_of_one_region.deny) with input as sketch.plan([sketch.partly("aws_cloudtrail.t", after, unknown)])
}

_finding(kind, path, detail) := {{"kind": kind, "address": "aws_cloudtrail.t", "path": path, "detail": detail}}

test_deny_one_region if {
	_found({"is_multi_region_trail": false}, {}) == _finding("violation", ["is_multi_region_trail"], "`is_multi_region_trail` is false")
	_found({}, {}) == _finding("violation", ["is_multi_region_trail"], "`is_multi_region_trail` is not set")
}

test_deny_a_trail_without_global_services if {
	found := _found({"is_multi_region_trail": true, "include_global_service_events": false}, {})
	found == _finding("violation", ["include_global_service_events"], "`include_global_service_events` is false")
}

test_allow_all_regions if _found({"is_multi_region_trail": true, "include_global_service_events": true}, {}) == set()

test_allow_one_region_beside_all if {
	all_regions := sketch.resource("aws_cloudtrail.all", {"is_multi_region_trail": true})
	one := sketch.resource("aws_cloudtrail.one", {"is_multi_region_trail": false})
	trail_of_one_region.deny == set() with input as sketch.plan([all_regions, one])
}

test_unknown_regions if {
	_found({}, {"is_multi_region_trail": true}) == _finding("unknown", ["is_multi_region_trail"], "the plan does not know `is_multi_region_trail`")
}
