package rules.data.parameter_not_secure_test

import data.lib.sketch_test as sketch
import data.rules.data.parameter_not_secure as rule

_address := "aws_ssm_parameter.p"

_found(after) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.resource(_address, after)])
}

_finding(kind, detail) := {{
	"kind": kind,
	"address": "aws_ssm_parameter.p",
	"path": ["type"],
	"detail": detail,
}}

_plain(name, value) := {"name": name, "type": "String", "value": value, "insecure_value": null}

test_deny_a_plain_secret if {
	detail := "`type` is String, and it is called a secret and holds a literal value"
	_found(_plain("/shop/db/password", "hunter2")) == _finding("violation", detail)
	_found(_plain("/shop/db", "AKIAIOSFODNN7EXAMPLE")) == _finding("violation", "`type` is String, and it holds an AWS access key")
	insecure := {"name": "/shop/token", "type": "StringList", "insecure_value": "s3cr3t,s3cr3t"}
	count(_found(insecure)) == 1
}

test_allow_secure_ones_and_what_is_no_secret if {
	_found(object.union(_plain("/shop/db/password", "hunter2"), {"type": "SecureString"})) == set()
	_found(_plain("/shop/token-url", "https://login.acme.test")) == set()
	_found(_plain("/shop/db/password", "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf")) == set()
}

_late(references) := found if {
	parameter := sketch.partly(_address, {"name": "/shop/db/password", "type": "String"}, {"value": true})
	expressions := {_address: {"value": sketch.refers(references)}}
	found := sketch.essence(rule.deny) with input as sketch.configured([parameter], expressions)
}

test_deny_what_brings_a_secret if {
	detail := "`type` is String, and `value` is made of what brings a secret: random_password.db.result"
	_late(["random_password.db.result", "random_password.db"]) == _finding("violation", detail)
}

test_allow_an_arn_that_is_not_known if {
	_late(["aws_secretsmanager_secret.db[\"a.b\"].arn", "aws_secretsmanager_secret.db[\"a.b\"]", "aws_secretsmanager_secret.db"]) == set()
}

test_unknown_value_and_type if {
	detail := "it is called a secret, `type` is String, and the plan does not know `value`"
	_late(["local.x"]) == _finding("unknown", detail)
	late := sketch.partly(_address, {"name": "db_password"}, {"type": true})
	found := sketch.essence(rule.deny) with input as sketch.plan([late])
	found == _finding("unknown", "it is called a secret, and the plan does not know `type`")
}
