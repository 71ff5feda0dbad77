package rules.data.sensitive_store_behind_plain_function_test

import data.lib.sketch_test as sketch
import data.rules.data.sensitive_store_behind_plain_function as rule

_table(tags) := sketch.resource("aws_dynamodb_table.cards", {"name": "cards", "tags": tags})

_high := _table({"sensitivity": "high"})

_function(name, tags) := sketch.resource(sprintf("aws_lambda_function.%s", [name]), {"role": "arn:aws:iam::111122223333:role/r", "tags": tags})

_role(action) := [
	sketch.resource("aws_iam_role.r", {"name": "r"}),
	sketch.resource("aws_iam_role_policy.p", {"role": "r", "policy": json.marshal({"Statement": [{
		"Effect": "Allow",
		"Action": action,
		"Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/cards",
	}]})}),
]

_found(resources, action) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan(array.concat(resources, _role(action)))
}

_finding(name, detail) := {{
	"kind": "violation",
	"address": sprintf("aws_lambda_function.%s", [name]),
	"path": ["tags"],
	"detail": sprintf("it may read aws_dynamodb_table.cards, whose sensitivity is high, and %s", [detail]),
}}

_elsewhere := sketch.resource("aws_lambda_function.told", {"role": "other", "tags": {"sensitivity": "high"}})

test_deny_a_lower_function if {
	_found([_high, _function("f", {"sensitivity": "Medium"})], "dynamodb:GetItem") == _finding("f", "its own is medium")
}

test_deny_a_silent_function_beside_others if {
	_found([_high, _function("f", {}), _elsewhere], "dynamodb:*") == _finding("f", "has no tag that says its own")
}

test_allow_silence_where_no_function_speaks if _found([_high, _function("f", {})], "dynamodb:GetItem") == set()

test_allow_the_same_sensitivity if {
	_found([_high, _function("f", {"data-classification": "restricted"})], "dynamodb:GetItem") == set()
}

test_allow_other_stores_and_writes if {
	_found([_table({"sensitivity": "low"}), _function("f", {"sensitivity": "low"})], "dynamodb:GetItem") == set()
	_found([_high, _function("f", {"sensitivity": "low"})], "dynamodb:PutItem") == set()
}

test_unknown_tags if {
	function := sketch.partly("aws_lambda_function.f", {"role": "arn:aws:iam::111122223333:role/r"}, {"tags": true})
	_found([_high, function], "dynamodb:GetItem") == {{
		"kind": "unknown",
		"address": "aws_lambda_function.f",
		"path": ["tags"],
		"detail": "it may read aws_dynamodb_table.cards, whose sensitivity is high, and the plan does not know its tags",
	}}
}
