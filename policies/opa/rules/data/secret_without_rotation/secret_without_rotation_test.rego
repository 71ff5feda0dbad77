package rules.data.secret_without_rotation_test

import data.lib.sketch_test as sketch
import data.rules.data.secret_without_rotation as rule

_secret := sketch.partly("aws_secretsmanager_secret.s", {"name": "db"}, {"id": true, "arn": true})

_rotation(references) := found if {
	rotation := sketch.partly("aws_secretsmanager_secret_rotation.r", {}, {"secret_id": true})
	expressions := {"aws_secretsmanager_secret_rotation.r": {"secret_id": sketch.refers(references)}}
	found := sketch.essence(rule.deny) with input as sketch.configured([_secret, rotation], expressions)
}

_finding(kind, detail) := {{"kind": kind, "address": "aws_secretsmanager_secret.s", "path": [], "detail": detail}}

test_deny_a_secret_alone if {
	found := sketch.essence(rule.deny) with input as sketch.plan([_secret])
	found == _finding("violation", "no aws_secretsmanager_secret_rotation refers to it")
}

test_allow_a_rotation if {
	_rotation(["aws_secretsmanager_secret.s.id", "aws_secretsmanager_secret.s"]) == set()
	rotation := sketch.resource("aws_secretsmanager_secret_rotation.r", {"secret_id": "db"})
	rule.deny == set() with input as sketch.plan([_secret, rotation])
}

test_unknown_whose_a_rotation_is if {
	_rotation(["local.secret"]) == _finding("unknown", "the plan does not tell whose aws_secretsmanager_secret_rotation.r is")
}

test_allow_a_secret_that_others_replace if {
	rule.deny == set() with input as sketch.plan([sketch.resource("aws_secretsmanager_secret.s", {"tags": {"rotation": "by the bank, yearly"}})])
}
