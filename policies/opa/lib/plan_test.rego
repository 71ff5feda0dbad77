package lib.plan_test

import data.lib.plan
import data.lib.sketch_test as sketch

test_what_is_deleted_or_forgotten_is_gone if {
	stays := sketch.resource("aws_s3_bucket.stays", {})
	goes := object.union(stays, {"address": "aws_s3_bucket.goes", "change": {"actions": ["delete"], "after": null}})
	found := plan.resources with input as sketch.plan([stays, goes])
	object.keys(found) == {"aws_s3_bucket.stays"}
}

test_known_unknown_and_absent_are_three_answers if {
	resource := sketch.partly("aws_x.y", {"known": "v", "none": null, "off": false}, {"later": true})
	plan.value(resource, "known") == "v"
	plan.value(resource, "off") == false
	not plan.value(resource, "none")
	not plan.value(resource, "later")
	plan.is_unknown(resource, "later")
	not plan.is_unknown(resource, "none")
	not plan.is_unknown(resource, "known")
}

test_lists_with_unknown_elements if {
	resource := sketch.partly("aws_x.y", {"arns": ["a", null]}, {"arns": [false, true]})
	plan.texts(resource, "arns") == {"a"}
	plan.has_unknown(resource, "arns")
	not plan.is_unknown(resource, "arns")
}

test_the_plan_may_come_in_an_envelope if {
	plan.document.format_version == "1.2" with input as {"plan": {"format_version": "1.2"}}
}

test_what_is_deleted_or_replaced if {
	stays := sketch.resource("aws_s3_bucket.stays", {})
	goes := object.union(stays, {"address": "aws_s3_bucket.goes", "change": {"actions": ["delete"], "before": {"bucket": "b"}, "after": null}})
	anew := object.union(stays, {"address": "aws_s3_bucket.anew", "change": {"actions": ["create", "delete"]}})
	left_over := object.union(goes, {"address": "aws_s3_bucket.left_over", "deposed": "1a2b3c4d"})
	forgotten := object.union(goes, {"address": "aws_s3_bucket.forgotten", "change": {"actions": ["forget"]}})
	found := plan.deletions with input as sketch.plan([stays, goes, anew, left_over, forgotten])
	object.keys(found) == {"aws_s3_bucket.goes", "aws_s3_bucket.anew"}
	found["aws_s3_bucket.goes"].change.before.bucket == "b"
}
