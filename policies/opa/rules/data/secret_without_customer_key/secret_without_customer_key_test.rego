package rules.data.secret_without_customer_key_test

import data.lib.sketch_test as sketch
import data.rules.data.secret_without_customer_key as rule

_found(after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly("aws_secretsmanager_secret.s", after, unknown)])
}

_finding(path, detail) := {{"kind": "violation", "address": "aws_secretsmanager_secret.s", "path": path, "detail": detail}}

_own := {"kms_key_id": "alias/shop"}

test_deny_no_key_and_aws_own if {
	_found({}, {}) == _finding(["kms_key_id"], "`kms_key_id` is not set")
	managed := "`kms_key_id` is alias/aws/secretsmanager, a key of AWS's own"
	_found({"kms_key_id": "alias/aws/secretsmanager"}, {}) == _finding(["kms_key_id"], managed)
}

test_deny_a_replica_without_key if {
	replica := object.union(_own, {"replica": [{"region": "eu-central-1", "kms_key_id": null}]})
	detail := "`replica.kms_key_id` is not set for the replica in eu-central-1"
	_found(replica, {}) == _finding(["replica", 0, "kms_key_id"], detail)
}

test_allow_a_key_of_ones_own if {
	_found(_own, {}) == set()
	_found({"tags": {"sensitivity": "low"}}, {}) == set()
}

test_unknown_key_is_one if _found({}, {"kms_key_id": true}) == set()
