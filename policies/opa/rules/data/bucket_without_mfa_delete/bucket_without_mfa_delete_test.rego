package rules.data.bucket_without_mfa_delete_test

import data.lib.sketch_test as sketch
import data.rules.data.bucket_without_mfa_delete as rule

_found(resources) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan(resources)
}

_finding(kind, address, path, detail) := {"kind": kind, "address": address, "path": path, "detail": detail}

_bucket(after) := sketch.resource("aws_s3_bucket.b", object.union({"bucket": "b"}, after))

_versioning(block) := sketch.resource("aws_s3_bucket_versioning.v", {"bucket": "b", "versioning_configuration": [block]})

_of_versioning(attribute, detail) := _finding("violation", "aws_s3_bucket_versioning.v", ["versioning_configuration", 0, attribute], detail)

test_deny_versions_without_it if {
	_found([_bucket({}), _versioning({"status": "Enabled", "mfa_delete": null})]) == {_of_versioning(
		"mfa_delete",
		"`versioning_configuration.mfa_delete` is not set",
	)}
	_found([_versioning({"status": "Enabled", "mfa_delete": "Disabled"})]) == {_of_versioning(
		"mfa_delete",
		"`versioning_configuration.mfa_delete` is \"Disabled\"",
	)}
}

test_deny_it_where_nothing_is_kept if {
	_found([_versioning({"status": "Suspended", "mfa_delete": "Enabled"})]) == {_of_versioning(
		"status",
		"`versioning_configuration.status` is \"Suspended\"",
	)}
}

test_deny_the_old_argument if {
	_found([_bucket({"versioning": [{"enabled": true, "mfa_delete": false}]})]) == {_finding(
		"violation", "aws_s3_bucket.b", ["versioning", 0, "mfa_delete"],
		"`versioning.mfa_delete` is false",
	)}
}

test_allow_mfa_delete_and_no_versions if {
	_found([_bucket({}), _versioning({"status": "Enabled", "mfa_delete": "Enabled"})]) == set()
	_found([_bucket({"versioning": [{"enabled": true, "mfa_delete": true}]})]) == set()
	_found([_bucket({"versioning": []})]) == set()
}

test_allow_lifecycle_rules_and_a_lock if {
	plain := _versioning({"status": "Enabled"})
	lifecycle := sketch.resource("aws_s3_bucket_lifecycle_configuration.l", {"bucket": "b"})
	_found([_bucket({}), plain, lifecycle]) == set()
	_found([_bucket({"lifecycle_rule": [{"id": "tmp"}]}), plain]) == set()
	_found([_bucket({"object_lock_enabled": true}), plain]) == set()
}

test_unknown_switch if {
	late := sketch.partly(
		"aws_s3_bucket_versioning.v",
		{"bucket": "b", "versioning_configuration": [{"status": "Enabled"}]},
		{"versioning_configuration": [{"mfa_delete": true}]},
	)
	expressions := {late.address: {"bucket": {}, "versioning_configuration": [{"mfa_delete": sketch.refers(["x.y"])}]}}
	found := sketch.essence(rule.deny) with input as sketch.configured([late], expressions)
	found == {_finding(
		"unknown", late.address, ["versioning_configuration", 0, "mfa_delete"],
		"the plan does not know `versioning_configuration.mfa_delete`",
	)}
}
