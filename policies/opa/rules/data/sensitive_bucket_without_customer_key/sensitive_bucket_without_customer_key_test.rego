package rules.data.sensitive_bucket_without_customer_key_test

import data.lib.sketch_test as sketch
import data.rules.data.sensitive_bucket_without_customer_key as rule

_found(resources) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan(resources)
}

_finding(kind, address, path, detail) := {{"kind": kind, "address": address, "path": path, "detail": detail}}

_bucket(after) := sketch.resource("aws_s3_bucket.b", object.union({"bucket": "b", "tags": {"sensitivity": "high"}}, after))

_address := "aws_s3_bucket_server_side_encryption_configuration.e"

_rule(default_) := [{"apply_server_side_encryption_by_default": [default_]}]

_encryption(default_) := sketch.resource(_address, {"bucket": "b", "rule": _rule(default_)})

_at(attribute) := ["rule", 0, "apply_server_side_encryption_by_default", 0, attribute]

_name(attribute) := sprintf("`rule.apply_server_side_encryption_by_default.%s`", [attribute])

_key := "arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d"

test_deny_the_default_and_aws_keys if {
	_found([_bucket({})]) == _finding(
		"violation", "aws_s3_bucket.b", [],
		"no aws_s3_bucket_server_side_encryption_configuration refers to it",
	)
	_found([_bucket({}), _encryption({"sse_algorithm": "AES256", "kms_master_key_id": ""})]) == _finding(
		"violation", _address, _at("sse_algorithm"),
		sprintf("%s is \"AES256\"", [_name("sse_algorithm")]),
	)
	_found([_bucket({}), _encryption({"sse_algorithm": "aws:kms", "kms_master_key_id": ""})]) == _finding(
		"violation", _address, _at("kms_master_key_id"),
		sprintf("%s is not set", [_name("kms_master_key_id")]),
	)
	_found([_bucket({}), _encryption({"sse_algorithm": "aws:kms", "kms_master_key_id": "alias/aws/s3"})]) == _finding(
		"violation", _address, _at("kms_master_key_id"),
		sprintf("%s is \"alias/aws/s3\"", [_name("kms_master_key_id")]),
	)
}

test_deny_the_old_argument if {
	legacy := _bucket({"server_side_encryption_configuration": [{"rule": _rule({"sse_algorithm": "AES256"})}]})
	_found([legacy]) == _finding(
		"violation", "aws_s3_bucket.b", array.concat(["server_side_encryption_configuration", 0], _at("sse_algorithm")),
		"`server_side_encryption_configuration.rule.apply_server_side_encryption_by_default.sse_algorithm` is \"AES256\"",
	)
}

test_deny_an_object_that_overrides_it if {
	good := _encryption({"sse_algorithm": "aws:kms", "kms_master_key_id": _key})
	object_ := sketch.resource("aws_s3_object.o", {"bucket": "b", "server_side_encryption": "AES256"})
	_found([_bucket({}), good, object_]) == _finding(
		"violation", "aws_s3_object.o", ["server_side_encryption"],
		"`server_side_encryption` is \"AES256\"",
	)
	_found([_bucket({}), good, sketch.resource("aws_s3_object.o", {"bucket": "b", "server_side_encryption": null})]) == set()
	_found([_bucket({}), good, sketch.resource("aws_s3_object.o", {"bucket": "c", "server_side_encryption": "AES256"})]) == set()
}

test_allow_a_key_of_one_s_own if {
	_found([_bucket({}), _encryption({"sse_algorithm": "aws:kms", "kms_master_key_id": _key})]) == set()
	_found([_bucket({}), _encryption({"sse_algorithm": "aws:kms:dsse", "kms_master_key_id": "alias/patients"})]) == set()
	later := sketch.partly(
		_address, {"bucket": "b", "rule": _rule({"sse_algorithm": "aws:kms"})},
		{"rule": [{"apply_server_side_encryption_by_default": [{"kms_master_key_id": true}]}]},
	)
	_found([_bucket({}), later]) == set()
}

test_allow_what_matters_less_and_the_bucket_for_logs if {
	_found([_bucket({"tags": {"sensitivity": "medium"}})]) == set()
	_found([_bucket({}), sketch.resource("aws_s3_bucket_logging.l", {"bucket": "c", "target_bucket": "b"})]) == set()
}

test_unknown_algorithm if {
	late := sketch.partly(
		_address, {"bucket": "b", "rule": _rule({})},
		{"rule": [{"apply_server_side_encryption_by_default": [{"sse_algorithm": true}]}]},
	)
	_found([_bucket({}), late]) == _finding(
		"unknown", _address, _at("sse_algorithm"),
		sprintf("the plan does not know %s", [_name("sse_algorithm")]),
	)
}
