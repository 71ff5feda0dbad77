package rules.data.store_without_classification_test

import data.lib.sketch_test as sketch
import data.rules.data.store_without_classification as rule

_table(name, tags) := sketch.resource(sprintf("aws_dynamodb_table.%s", [name]), {"name": name, "tags": tags, "tags_all": tags})

_found(resources) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan(resources)
}

_silent := {{
	"kind": "violation",
	"address": "aws_dynamodb_table.silent",
	"path": ["tags"],
	"detail": "none of its tags is `sensitivity`, `data-classification`, `data_classification`",
}}

test_deny_silence_beside_others if {
	_found([_table("silent", {"app": "shop"}), _table("told", {"sensitivity": "low"})]) == _silent
	function := sketch.resource("aws_lambda_function.f", {"tags": {"data-classification": "public"}})
	_found([_table("silent", null), function]) == _silent
}

test_deny_silence_where_a_team_classifies if {
	found := sketch.essence(rule.deny) with input as sketch.plan([_table("silent", {})])
		with data.gate as {"sensitivity": {"high": ["high"]}}
	found == _silent
}

test_allow_where_nobody_classifies if _found([_table("silent", {})]) == set()

test_allow_what_is_told if {
	_found([_table("a", {"sensitivity": "low"}), _table("b", {"data_classification": "internal"})]) == set()
	found := sketch.essence(rule.deny) with input as sketch.plan([_table("a", {})])
		with data.gate as {"sensitivity": {"types": {"aws_dynamodb_table": "high"}}}
	found == set()
}

test_unknown_tags if {
	late := sketch.partly("aws_dynamodb_table.late", {"name": "late"}, {"tags": true, "tags_all": true})
	_found([late, _table("told", {"sensitivity": "low"})]) == {{
		"kind": "unknown",
		"address": "aws_dynamodb_table.late",
		"path": ["tags"],
		"detail": "the plan does not know its tags",
	}}
}
