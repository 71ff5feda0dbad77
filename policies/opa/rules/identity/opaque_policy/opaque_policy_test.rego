package rules.identity.opaque_policy_test

import data.lib.sketch_test as sketch
import data.rules.identity.opaque_policy

_opaque := sketch.partly("aws_iam_policy.p", {}, {"policy": true})

_found(references) := found if {
	found := sketch.essence(opaque_policy.deny) with input as sketch.configured(
		[_opaque],
		{"aws_iam_policy.p": {"policy": sketch.refers(references)}},
	)
}

_finding(detail) := {"kind": "unknown", "address": "aws_iam_policy.p", "path": ["policy"], "detail": detail}

test_unknown_by_what_it_is_made_of if {
	_found(["aws_s3_bucket.b.arn", "aws_s3_bucket.b", "aws_sqs_queue.q.arn", "aws_sqs_queue.q"]) == {_finding(concat("", [
		"of `policy`, its text is made from aws_s3_bucket.b and aws_sqs_queue.q, ",
		"which the plan does not know",
	]))}
}

test_unknown_through_a_local if {
	_found(["local.text"]) == {_finding("of `policy`, its text comes through local.text, and a plan does not tell what that is made of")}
}

test_unknown_without_a_trace if {
	_found([]) == {_finding("of `policy`, the plan does not show what its text is made of")}
}

test_deny_text_that_is_no_policy if {
	plan := sketch.plan([sketch.resource("aws_iam_policy.p", {"policy": "allow all"})])
	found := sketch.essence(opaque_policy.deny) with input as plan
	found == {_finding("of `policy`, its text is not the JSON of a policy")}
}

test_allow_a_policy_that_nobody_sets if {
	queue := sketch.partly("aws_sqs_queue.q", {}, {"policy": true})
	count(opaque_policy.deny) == 0 with input as sketch.configured([queue], {"aws_sqs_queue.q": {}})
}

test_allow_known_text_and_no_text if {
	known := sketch.policy("aws_iam_policy.p", [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*"}])
	empty := sketch.resource("aws_sqs_queue.q", {"policy": ""})
	count(opaque_policy.deny) == 0 with input as sketch.plan([known, empty])
}

_deferred(unknown) := {
	"address": "data.aws_iam_policy_document.d",
	"mode": "data",
	"type": "aws_iam_policy_document",
	"name": "d",
	"change": {
		"actions": ["read"],
		"after": {"statement": [{"sid": "S", "actions": [null], "resources": [null]}]},
		"after_unknown": {"json": true, "statement": [unknown]},
	},
}

test_unknown_actions_of_a_statement_but_not_its_resources if {
	from_document := sketch.refers(["data.aws_iam_policy_document.d.json", "data.aws_iam_policy_document.d"])
	expressions := {"aws_iam_policy.p": {"policy": from_document}}
	actions := sketch.configured([_deferred({"actions": [true]}), _opaque], expressions)
	found := sketch.essence(opaque_policy.deny) with input as actions
	found == {_finding("in statement \"S\" of `policy`, the plan does not know actions")}
	resources := sketch.configured([_deferred({"resources": [true]}), _opaque], expressions)
	opaque_policy.deny == set() with input as resources
}
