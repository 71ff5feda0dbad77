package rules.event.jwt_authorizer_without_audience_test

import data.lib.sketch_test as sketch
import data.rules.event.jwt_authorizer_without_audience as rule

_found(address, after, unknown) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.partly(address, after, unknown)])
}

_finding(address, kind, path, detail) := {"kind": kind, "address": address, "path": path, "detail": detail}

_authorizer := "aws_apigatewayv2_authorizer.a"

_api := "aws_appsync_graphql_api.a"

_jwt(configuration) := {"authorizer_type": "JWT", "jwt_configuration": configuration}

test_deny_without_audience_or_issuer if {
	_found(_authorizer, _jwt([{"audience": [], "issuer": "https://login.acme.example"}]), {}) == {_finding(
		_authorizer,
		"violation",
		["jwt_configuration", 0, "audience"],
		"`jwt_configuration.audience` is not set",
	)}
	{finding.detail | some finding in _found(_authorizer, _jwt([]), {})} == {
		"`jwt_configuration.audience` is not set",
		"`jwt_configuration.issuer` is not set",
	}
}

test_deny_every_client_of_an_issuer if {
	_found(_api, {"authentication_type": "OPENID_CONNECT", "openid_connect_config": [{"issuer": "https://login.acme.example"}]}, {}) == {_finding(
		_api,
		"violation",
		["openid_connect_config", 0, "client_id"],
		"`openid_connect_config.client_id` is not set",
	)}
	second := {"authentication_type": "OPENID_CONNECT", "openid_connect_config": [{"client_id": null}]}
	_found(_api, {"authentication_type": "AWS_IAM", "additional_authentication_provider": [second]}, {}) == {_finding(
		_api,
		"violation",
		["additional_authentication_provider", 0, "openid_connect_config", 0, "client_id"],
		"`additional_authentication_provider.openid_connect_config.client_id` is not set",
	)}
}

test_allow_an_audience if {
	_found(_authorizer, _jwt([{"audience": ["orders"], "issuer": "https://login.acme.example"}]), {}) == set()
	_found(_authorizer, _jwt([{}]), {"jwt_configuration": [{"audience": true, "issuer": true}]}) == set()
	_found(_authorizer, {"authorizer_type": "REQUEST"}, {}) == set()
	_found(_api, {"authentication_type": "OPENID_CONNECT", "openid_connect_config": [{"client_id": "orders"}]}, {}) == set()
	_found(_api, {"authentication_type": "AWS_IAM", "openid_connect_config": []}, {}) == set()
}

test_unknown_type if {
	_found(_authorizer, {}, {"authorizer_type": true}) == {_finding(
		_authorizer,
		"unknown",
		["authorizer_type"],
		"the plan does not know `authorizer_type`",
	)}
}
