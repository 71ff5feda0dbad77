package lib.statement_test

import data.lib.statement

_one(raw) := statement.from_text(json.marshal({"Statement": object.union({"Effect": "Allow", "Action": "a:b"}, raw)}))[0]

test_one_statement_and_one_of_everything if {
	_one({"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:a", "Principal": "*", "Condition": {"Bool": {"aws:SecureTransport": true}}}) == {
		"name": "statement 1",
		"effect": "Allow",
		"actions": {"s3:GetObject"},
		"not_actions": set(),
		"resources": {"arn:a"},
		"not_resources": set(),
		"principals": {{"type": "*", "id": "*"}},
		"not_principals": set(),
		"conditions": {{"operator": "bool", "key": "aws:securetransport", "values": {"true"}, "unlisted": false}},
		"unknown": set(),
		"unlisted": set(),
	}
}

test_a_block_gives_the_same_as_its_text if {
	block := {
		"sid": "S",
		"effect": null,
		"actions": ["sqs:SendMessage"],
		"resources": ["arn:a"],
		"principals": [{"type": "Service", "identifiers": ["events.amazonaws.com"]}],
		"condition": [{"test": "ArnEquals", "variable": "aws:SourceArn", "values": ["arn:b"]}],
	}
	statement.from_block(block, {}, 0) == _one({
		"Sid": "S",
		"Effect": "Allow",
		"Action": ["sqs:SendMessage"],
		"Resource": "arn:a",
		"Principal": {"Service": "events.amazonaws.com"},
		"Condition": {"ArnEquals": {"aws:SourceArn": "arn:b"}},
	})
}

test_a_block_with_unknown_parts if {
	found := statement.from_block({"actions": [null, "s3:GetObject"]}, {"sid": true, "actions": [true, false], "resources": [false]}, 2)
	found.name == "statement 3"
	found.actions == {"s3:GetObject"}
	found.unknown == {"sid", "actions"}
}

test_anyone if {
	statement.anyone(_one({"Principal": "*"}))
	statement.anyone(_one({"Principal": {"AWS": ["arn:a", "*"]}}))
	statement.anyone(_one({"NotPrincipal": {"AWS": "arn:a"}}))
	not statement.anyone(_one({"Principal": {"Service": "*"}}))
	not statement.anyone(_one({"Principal": {"AWS": "arn:aws:iam::111122223333:root"}}))
}

test_every_resource if {
	every resource in [
		"*", "**", "arn:*", "arn:aws:s3", "arn:aws:s3:::*", "arn:*:sns:*:*:*", "arn:aws:s3:::*/*", "arn:aws:dynamodb:*",
		"arn:aws:sqs:eu-west-1:*", "arn:aws:sqs:*:*:?*",
	] {
		statement.every_resource(_one({"Resource": [resource, "arn:a"]}))
	}
	statement.every_resource(_one({"NotResource": "arn:a"}))
	not statement.every_resource(_one({"Resource": ["arn:aws:s3:::a/*", "arn:aws:sns:*:*:orders", "arn:aws:dynamodb:*:*:table/*"]}))
}

test_lists_of_unknown_length if {
	raw := {"actions": ["s3:GetObject"], "condition": [{"test": "StringEquals", "variable": "aws:PrincipalOrgID", "values": null}]}
	found := statement.from_block(raw, {"resources": true, "condition": [{"values": true}]}, 0)
	found.unlisted == {"resources"}
	found.conditions == {{"operator": "stringequals", "key": "aws:principalorgid", "values": set(), "unlisted": true}}
}

test_condition_of_an_unknown_key_may_be_any if {
	block := {"actions": ["sts:AssumeRole"], "condition": [{"test": "StringEquals", "variable": null, "values": ["a"]}]}
	found := statement.from_block(block, {"condition": [{"variable": true}]}, 0)
	found.unlisted == {"condition"}
	found.conditions == set()
	known := statement.from_block(block, {"condition": [{"values": [true]}]}, 0)
	known.unlisted == set()
}
