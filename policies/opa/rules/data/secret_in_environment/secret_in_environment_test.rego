package rules.data.secret_in_environment_test

import data.lib.sketch_test as sketch
import data.rules.data.secret_in_environment as rule

_details(variables) := {finding.detail | some finding in found} if {
	function := sketch.resource("aws_lambda_function.f", {"environment": [{"variables": variables}]})
	found := rule.deny with input as sketch.plan([function])
}

test_deny_a_value_that_gives_itself_away if {
	function := sketch.resource("aws_lambda_function.f", {"environment": [{"variables": {"foo": "AKIAIOSFODNN7EXAMPLE", "BUS": "shop"}}]})
	found := sketch.essence(rule.deny) with input as sketch.plan([function])
	found == {{
		"kind": "violation",
		"address": "aws_lambda_function.f",
		"path": ["environment", 0, "variables", "foo"],
		"detail": "`foo` holds an AWS access key",
	}}
}

test_deny_a_name_that_says_it if {
	_details({"DB_PASSWORD": "hunter2"}) == {"`DB_PASSWORD` is called a secret and holds a literal value"}
	_details({"DATABASE_URL": "postgres://shop:hunter2@db/shop"}) == {"`DATABASE_URL` holds a password in a URL"}
}

test_allow_what_says_where_it_is if {
	_details({
		"SECRET_ARN": "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf",
		"DB_SECRET": "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf",
		"API_TOKEN": "/shop/api/token",
		"DB_CREDENTIALS": "orders-db",
		"TOKEN_TTL": "3600",
		"TABLE": "orders",
	}) == set()
	_details({}) == set()
	_details(null) == set()
}

_late(variables, references) := found if {
	function := sketch.partly("aws_lambda_function.f", {"environment": [{}]}, {"environment": [{"variables": variables}]})
	expressions := {"aws_lambda_function.f": {"environment": [{"variables": sketch.refers(references)}]}}
	found := sketch.essence(rule.deny) with input as sketch.configured([function], expressions)
}

test_unknown_secret if {
	references := ["random_password.db.result", "random_password.db"]
	_late({"DB_PASSWORD": true, "TABLE": true}, references) == {{
		"kind": "unknown",
		"address": "aws_lambda_function.f",
		"path": ["environment", 0, "variables", "DB_PASSWORD"],
		"detail": concat("", [
			"the plan does not know `variables.DB_PASSWORD`, and it is made of what brings a secret: ",
			"random_password.db.result",
		]),
	}}
	{finding.path | some finding in _late(true, references)} == {["environment", 0, "variables"]}
}

test_allow_an_arn_that_is_not_known if {
	_late({"DB_SECRET": true}, ["aws_secretsmanager_secret.db.arn", "aws_secretsmanager_secret.db"]) == set()
	_late({"TABLE": true}, ["random_password.db.result", "random_password.db"]) == set()
}
