package rules.data.stream_not_encrypted_test

import data.lib.sketch_test as sketch
import data.rules.data.stream_not_encrypted as rule

_found(address, after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly(address, after, unknown)])
}

_finding(kind, address, path, detail) := {{"kind": kind, "address": address, "path": path, "detail": detail}}

_kinesis := "aws_kinesis_stream.s"

_firehose := "aws_kinesis_firehose_delivery_stream.s"

_switch := ["server_side_encryption", 0, "enabled"]

test_deny_records_in_the_clear if {
	_found(_kinesis, {"encryption_type": "NONE"}, {}) == _finding("violation", _kinesis, ["encryption_type"], "`encryption_type` is \"NONE\"")
	absent := "`server_side_encryption.enabled` is not set"
	_found(_firehose, {"server_side_encryption": []}, {}) == _finding("violation", _firehose, _switch, absent)
	off := "`server_side_encryption.enabled` is false"
	_found(_firehose, {"server_side_encryption": [{"enabled": false}]}, {}) == _finding("violation", _firehose, _switch, off)
}

test_allow_encrypted_ones if {
	_found(_kinesis, {"encryption_type": "KMS"}, {}) == set()
	_found(_firehose, {"server_side_encryption": [{"enabled": true}]}, {}) == set()
}

test_allow_a_stream_that_reads_from_another if {
	_found(_firehose, {"kinesis_source_configuration": [{"role_arn": "arn:aws:iam::111122223333:role/r"}]}, {}) == set()
}

test_unknown_switch if {
	late := _finding("unknown", _kinesis, ["encryption_type"], "the plan does not know `encryption_type`")
	_found(_kinesis, {}, {"encryption_type": true}) == late
}
