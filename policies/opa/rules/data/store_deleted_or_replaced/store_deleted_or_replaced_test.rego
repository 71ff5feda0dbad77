package rules.data.store_deleted_or_replaced_test

import data.lib.sketch_test as sketch
import data.rules.data.store_deleted_or_replaced as rule

_found(resource) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([resource])
}

_finding(kind, address, path, detail) := {{"kind": kind, "address": address, "path": path, "detail": detail}}

_change(address, change) := object.union(
	sketch.resource(address, {}),
	{"change": object.union({"before": {"bucket": "b"}, "after_unknown": {}}, change)},
)

_deleted(address) := json.patch(_change(address, {}), [
	{"op": "replace", "path": "/change/actions", "value": ["delete"]},
	{"op": "replace", "path": "/change/after", "value": null},
])

test_deny_a_store_that_goes if {
	stores := [
		"aws_s3_bucket.s", "aws_dynamodb_table.s", "aws_kms_key.s", "aws_secretsmanager_secret.s", "aws_sqs_queue.s",
		"aws_kinesis_stream.s", "aws_rds_cluster.s", "aws_cognito_user_pool.s",
	]
	every address in stores {
		_found(_deleted(address)) == _finding("violation", address, [], "the plan deletes it")
	}
}

test_deny_a_store_that_is_made_anew if {
	every actions in [["delete", "create"], ["create", "delete"]] {
		_found(_change("aws_s3_bucket.s", {"actions": actions, "after": {"bucket": "c"}, "replace_paths": [["bucket"]]})) == _finding(
			"violation", "aws_s3_bucket.s", ["bucket"],
			"the plan deletes it and makes it anew, because of `bucket`",
		)
	}
	_found(_change("aws_dynamodb_table.s", {"actions": ["delete", "create"], "after": {}})) == _finding(
		"violation", "aws_dynamodb_table.s", [],
		"the plan deletes it and makes it anew, because of what it depends on, or since it is tainted",
	)
}

test_deny_a_deletion_that_is_final if {
	_found(sketch.resource("aws_secretsmanager_secret.s", {"recovery_window_in_days": 0})) == _finding(
		"violation", "aws_secretsmanager_secret.s", ["recovery_window_in_days"],
		"`recovery_window_in_days` is 0",
	)
	_found(sketch.resource("aws_backup_vault.v", {"force_destroy": true})) == _finding(
		"violation", "aws_backup_vault.v", ["force_destroy"],
		"`force_destroy` is true",
	)
}

test_allow_what_stays if {
	_found(_change("aws_s3_bucket.s", {"actions": ["update"], "after": {"bucket": "b"}})) == set()
	_found(sketch.resource("aws_s3_bucket.s", {"bucket": "b"})) == set()
	forgotten := json.patch(_deleted("aws_s3_bucket.s"), [{"op": "replace", "path": "/change/actions", "value": ["forget"]}])
	_found(forgotten) == set()
	_found(sketch.resource("aws_secretsmanager_secret.s", {"recovery_window_in_days": 30})) == set()
}

test_allow_what_holds_nothing_and_what_matters_little if {
	_found(_deleted("aws_lambda_function.f")) == set()
	_found(_deleted("aws_s3_bucket_policy.p")) == set()
	low := json.patch(_deleted("aws_s3_bucket.s"), [{"op": "replace", "path": "/change/before", "value": {"tags": {"sensitivity": "low"}}}])
	_found(low) == set()
	becomes_low := _change("aws_s3_bucket.s", {"actions": ["delete", "create"], "after": {"tags": {"sensitivity": "low"}}})
	count(_found(becomes_low)) == 1
}

test_unknown_window if {
	secret := sketch.partly("aws_secretsmanager_secret.s", {}, {"recovery_window_in_days": true})
	_found(secret) == _finding("unknown", secret.address, ["recovery_window_in_days"], "the plan does not know `recovery_window_in_days`")
}
