package rules.data.bucket_without_access_logs_test

import data.lib.sketch_test as sketch
import data.rules.data.bucket_without_access_logs as rule

_found(resources, expressions) := found if {
	found := sketch.essence(rule.deny) with input as sketch.configured(resources, expressions)
}

_bucket(after) := sketch.partly("aws_s3_bucket.b", object.union({"bucket": "b"}, after), {"id": true})

_finding(kind, detail) := {{"kind": kind, "address": "aws_s3_bucket.b", "path": [], "detail": detail}}

_none := _finding("violation", "no aws_s3_bucket_logging refers to it")

test_deny_a_bucket_without_logs if {
	_found([_bucket({})], {}) == _none
	_found([_bucket({"tags": {"sensitivity": "high"}})], {}) == _none
	_found([_bucket({}), sketch.resource("aws_s3_bucket_logging.l", {"bucket": "c", "target_bucket": "logs"})], {}) == _none
}

test_allow_logs_apart_and_its_own if {
	_found([_bucket({}), sketch.resource("aws_s3_bucket_logging.l", {"bucket": "b", "target_bucket": "logs"})], {}) == set()
	_found([_bucket({"logging": [{"target_bucket": "logs"}]})], {}) == set()
}

test_allow_the_bucket_for_logs if {
	_found([_bucket({}), sketch.resource("aws_s3_bucket_logging.l", {"bucket": "c", "target_bucket": "b"})], {}) == set()
	_found([_bucket({"acl": "log-delivery-write"})], {}) == set()
}

test_allow_what_matters_less if {
	_found([_bucket({"tags": {"sensitivity": "medium"}})], {}) == set()
}

test_unknown_whose_logs_they_are if {
	logging := sketch.partly("aws_s3_bucket_logging.l", {"target_bucket": "logs"}, {"bucket": true})
	expressions := {logging.address: {"bucket": sketch.refers(["local.bucket"]), "target_bucket": {}}}
	_found([_bucket({}), logging], expressions) == _finding("unknown", "the plan does not tell whose aws_s3_bucket_logging.l is")
}
