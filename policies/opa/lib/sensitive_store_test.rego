package lib.sensitive_store_test

import data.lib.sensitive_store
import data.lib.sketch_test as sketch

_high := {"sensitivity": "high"}

test_only_what_somebody_calls_high if {
	sensitive_store.addresses == {"aws_dynamodb_table.cards", "aws_secretsmanager_secret.told"} with input as sketch.plan([
		sketch.resource("aws_dynamodb_table.cards", {"name": "cards", "tags": _high}),
		sketch.resource("aws_dynamodb_table.orders", {"name": "orders", "tags": {"sensitivity": "low"}}),
		sketch.resource("aws_secretsmanager_secret.silent", {"name": "silent"}),
		sketch.resource("aws_secretsmanager_secret.told", {"name": "told", "tags": _high}),
	])
}

_read(statement) := stores if {
	policy := sketch.resource("aws_iam_role_policy.p", {
		"role": "r",
		"policy": json.marshal({"Statement": [object.union({"Effect": "Allow"}, statement)]}),
	})
	stores := object.get(sensitive_store.read_by, "aws_iam_role.r", set()) with input as sketch.plan([
		sketch.resource("aws_dynamodb_table.cards", {"name": "cards", "tags": _high}),
		sketch.resource("aws_s3_bucket.scans", {"bucket": "scans", "tags": _high}),
		sketch.resource("aws_iam_role.r", {"name": "r"}),
		policy,
	])
}

test_roles_that_may_read if {
	_read({"Action": "dynamodb:Get*", "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/cards"}) == {"aws_dynamodb_table.cards"}
	_read({"Action": "*", "Resource": "*"}) == {"aws_dynamodb_table.cards", "aws_s3_bucket.scans"}
	_read({"Action": "s3:GetObject", "Resource": "*"}) == {"aws_s3_bucket.scans"}
	_read({"Action": "dynamodb:PutItem", "Resource": "*"}) == set()
	_read({"Action": "*", "Resource": "*", "Effect": "Deny"}) == set()
}
