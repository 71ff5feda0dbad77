package rules.event.public_api_without_firewall_test

import data.lib.sketch_test as sketch
import data.rules.event.public_api_without_firewall as rule

_stage := sketch.partly("aws_api_gateway_stage.s", {"rest_api_id": "abcdef1234", "stage_name": "live"}, {"arn": true})

_association(references) := [
	sketch.partly("aws_wafv2_web_acl_association.w", {}, {"resource_arn": true}),
	{"aws_wafv2_web_acl_association.w": {"resource_arn": sketch.refers(references)}},
]

_found(resources, expressions) := found if {
	found := sketch.essence(rule.deny) with input as sketch.configured(resources, expressions)
}

_finding(address, kind, detail) := {"kind": kind, "address": address, "path": [], "detail": detail}

test_deny_stages_and_graphs if {
	graph := sketch.resource("aws_appsync_graphql_api.g", {"visibility": "GLOBAL"})
	_found([_stage, graph], {}) == {
		_finding("aws_api_gateway_stage.s", "violation", "no web ACL is associated with it"),
		_finding("aws_appsync_graphql_api.g", "violation", "no web ACL is associated with it"),
	}
}

test_deny_an_association_of_another if {
	association := sketch.resource("aws_wafv2_web_acl_association.w", {"resource_arn": "arn:aws:apigateway:eu-west-1::/restapis/x/stages/live"})
	_found([_stage, association], {}) == {_finding("aws_api_gateway_stage.s", "violation", "no web ACL is associated with it")}
}

test_allow_with_a_firewall if {
	[association, expressions] := _association(["aws_api_gateway_stage.s.arn", "aws_api_gateway_stage.s"])
	_found([_stage, association], expressions) == set()
	arn := "arn:aws:apigateway:eu-west-1::/restapis/abcdef1234/stages/live"
	known := sketch.resource("aws_api_gateway_stage.s", {"stage_name": "live", "arn": arn})
	_found([known, sketch.resource("aws_wafregional_web_acl_association.w", {"resource_arn": arn})], {}) == set()
	_found([sketch.resource("aws_api_gateway_stage.s", {"web_acl_arn": "arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/api/1"})], {}) == set()
}

test_allow_what_is_private if {
	_found([sketch.resource("aws_appsync_graphql_api.g", {"visibility": "PRIVATE"})], {}) == set()
	_found([sketch.resource("aws_apigatewayv2_stage.s", {"name": "$default"})], {}) == set()
}

test_unknown_what_is_guarded if {
	[association, expressions] := _association(["local.stage"])
	_found([_stage, association], expressions) == {_finding(
		"aws_api_gateway_stage.s",
		"unknown",
		"no web ACL is associated with it; the plan does not tell what aws_wafv2_web_acl_association.w guards",
	)}
}
