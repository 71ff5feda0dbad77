package lib.settings_test

import data.lib.lambda
import data.lib.sensitivity
import data.lib.settings
import data.lib.sketch_test as sketch

test_a_pattern_knows_one_sign if {
	settings.is_at(`module.shop["a.b"].aws_x.y[0]`, `module.shop["a.b"].*`)
	settings.is_at(`module.shop["a"].aws_x.y`, `module.shop[*].aws_x.y`)
	not settings.is_at("module.shopXaws_x.y", "module.shop.aws_x.y")
	not settings.is_at("aws_x.yz", "aws_x.y")
	settings.is_at(`aws_x.y["(a|b)+{2}?^$\\"]`, `aws_x.y["(a|b)+{2}?^$\\"]`)
}

test_sensitivity_by_address_tag_type_and_kind if {
	table := sketch.resource("aws_dynamodb_table.t", {"tags": {"sensitivity": "High", "class": "pii"}})
	sensitivity.is_high(table)
	not sensitivity.is_high(sketch.resource("aws_dynamodb_table.t", {"tags": {"sensitivity": "low"}}))
	not sensitivity.is_high(sketch.resource("aws_dynamodb_table.t", {}))
	sensitivity.is_high(sketch.resource("aws_secretsmanager_secret.s", {}))
	sensitivity.of(table) == "pii" with data.gate as {"sensitivity": {"tags": ["class"]}}
	sensitivity.is_high(table) with data.gate as {"sensitivity": {"tags": ["class"], "high": ["PII"]}}
	by_type := {"sensitivity": {"types": {"aws_sqs_queue": "high"}}}
	sensitivity.is_high(sketch.resource("aws_sqs_queue.q", {})) with data.gate as by_type
	by_address := {"sensitivity": {"addresses": {"aws_dynamodb_*": "low"}}}
	not sensitivity.is_high(table) with data.gate as by_address
}

test_edge_functions_by_tag_and_address if {
	tagged := sketch.resource("aws_lambda_function.f", {"tags": {"tier": "edge"}})
	lambda.is_edge(tagged)
	not lambda.is_edge(tagged) with data.gate as {"edge": {"tags": {"face": "public"}}}
	lambda.is_edge(sketch.resource("aws_lambda_function.f", {"tags_all": {"face": "public"}})) with data.gate as {"edge": {"tags": {"face": "public"}}}
	lambda.is_edge(sketch.resource("aws_lambda_function.front", {})) with data.gate as {"edge": {"addresses": ["*.front"]}}
	not lambda.is_edge(sketch.resource("aws_lambda_function.back", {})) with data.gate as {"edge": {"addresses": ["*.front"]}}
}
