package lib.unjudged_test

import data.lib.sketch_test as sketch
import data.lib.unjudged

_told(resources) := {[entry.address, entry.path] | some entry in found} if {
	found := unjudged.entries with input as sketch.plan(resources)
}

test_a_policy_in_an_unknown_argument if {
	text := json.marshal({"Statement": []})
	_told([sketch.resource("aws_new_thing.t", {"access_policy": text})]) == {["aws_new_thing.t", ["access_policy"]]}
	_told([sketch.partly("aws_new_thing.t", {}, {"policy": true})]) == {["aws_new_thing.t", ["policy"]]}
	_told([sketch.resource("aws_new_thing.t", {"policy": "spread"})]) == set()
	_told([sketch.resource("aws_sqs_queue.q", {"policy": text})]) == set()
	_told([sketch.partly("aws_iam_role.r", {}, {"inline_policy": true, "assume_role_policy": true})]) == set()
	_told([sketch.partly("aws_ecr_lifecycle_policy.p", {}, {"policy": true})]) == set()
}

test_another_provider if {
	_told([sketch.resource("google_storage_bucket.b", {})]) == {["google_storage_bucket.b", []]}
	_told([sketch.resource("terraform_data.d", {}), sketch.resource("random_id.r", {})]) == set()
}

test_data_that_is_read_during_the_apply if {
	source := {
		"address": "data.aws_ssm_parameter.p",
		"mode": "data",
		"type": "aws_ssm_parameter",
		"name": "p",
		"change": {"actions": ["read"], "after": {}, "after_unknown": {"value": true}},
	}
	_told([source]) == {["data.aws_ssm_parameter.p", []]}
}
