# METADATA
# title: Public doors and the functions behind them
# description: |
#   API Gateway (REST, HTTP and WebSocket), AppSync and function URLs. A door where every caller must sign by IAM is not public:
#   IAM policies name who may come in. Every other authorizer decides inside the request, so its door is public. A private REST
#   API is not. An API written as an OpenAPI `body` is public as a whole, and the functions are those that its text refers to.
# scope: package
package lib.endpoint

import data.lib.configuration
import data.lib.lambda
import data.lib.plan
import data.lib.reference

# [{resource, attribute, functions, elsewhere}]: `elsewhere` where it calls a function that this plan does not hold.
public := [door |
	some candidate in array.concat(array.concat(_rest, _http), array.concat(_urls, _appsync))
	functions := lambda.named(candidate.resource, candidate.value, candidate.expression)
	door := {
		"resource": candidate.resource,
		"attribute": candidate.attribute,
		"functions": functions,
		"elsewhere": count(functions) == 0,
	}
	_calls_a_function(candidate, functions)
]

_calls_a_function(candidate, _) if candidate.only_functions

_calls_a_function(_, functions) if count(functions) > 0

_door(resource, attribute, only_functions) := {
	"resource": resource,
	"attribute": attribute,
	"value": object.get(resource.change.after, attribute, null),
	"expression": configuration.expression(resource, attribute),
	"only_functions": only_functions,
}

# REST APIs. AWS_PROXY is Lambda's integration; AWS may be any service.
_rest := array.concat(
	[_door(integration, "uri", integration.change.after.type == "AWS_PROXY") |
		some integration in plan.of_type("aws_api_gateway_integration")
		integration.change.after.type in {"AWS", "AWS_PROXY"}
		not _private(integration)
		not _signed(integration)
	],
	[_door(api, "body", false) |
		some api in plan.of_type("aws_api_gateway_rest_api")
		_has(api, "body")
		not _is_private(api)
	],
)

_private(integration) if {
	some address in reference.linked(integration, configuration.expression(integration, "rest_api_id"))
	_is_private(plan.resources[address])
}

_is_private(api) if {
	some configuration in api.change.after.endpoint_configuration
	configuration.types == ["PRIVATE"]
}

_signed(integration) if {
	methods := union({object.get(_methods, place, set()) | some place in _places(integration)})
	count(methods) > 0
	every address in methods {
		plan.resources[address].change.after.authorization == "AWS_IAM"
	}
}

_methods := {place: methods | some place, methods in _methods_by_place}

_methods_by_place[place] contains method.address if {
	some method in plan.of_type("aws_api_gateway_method")
	some place in _places(method)
}

# What a method and its integration have in common: the verb, and the API's resource by id or reference.
_places(resource) := {sprintf("%s %s", [resource.change.after.http_method, anchor]) |
	some anchor in (plan.texts(resource, "resource_id") | reference.linked(resource, configuration.expression(resource, "resource_id")))
}

# HTTP and WebSocket APIs.
_http := array.concat(
	[_door(integration, "integration_uri", true) |
		some integration in plan.of_type("aws_apigatewayv2_integration")
		integration.change.after.integration_type == "AWS_PROXY"
		not plan.value(integration, "integration_subtype")
		not _only_signed_routes(integration)
	],
	[_door(api, attribute, false) |
		some api in plan.of_type("aws_apigatewayv2_api")
		some attribute in ["target", "body"]
		_has(api, attribute)
	],
)

_only_signed_routes(integration) if {
	routes := object.get(_routes, integration.address, set())
	count(routes) > 0
	every address in routes {
		_is_signed(plan.resources[address])
	}
}

_is_signed(route) if route.change.after.authorization_type == "AWS_IAM"

# A WebSocket API asks once, when a client connects.
_is_signed(route) if count(_apis_of(route) & _signed_when_connecting) > 0

_signed_when_connecting := {api |
	some route in plan.of_type("aws_apigatewayv2_route")
	route.change.after.route_key == "$connect"
	route.change.after.authorization_type == "AWS_IAM"
	some api in _apis_of(route)
}

_apis_of(route) := reference.linked(route, configuration.expression(route, "api_id"))

_routes := {integration: routes | some integration, routes in _routes_of}

_routes_of[integration] contains route.address if {
	some route in plan.of_type("aws_apigatewayv2_route")
	some integration in reference.linked(route, configuration.expression(route, "target"))
}

_urls := [_door(url, "function_name", true) |
	some url in plan.of_type("aws_lambda_function_url")
	url.change.after.authorization_type != "AWS_IAM"
]

# AppSync names its function inside of a block.
_appsync := [{
	"resource": source,
	"attribute": "lambda_config",
	"value": object.get(config, "function_arn", null),
	"expression": object.get(configuration.expressions(source), "lambda_config", [{"function_arn": {"references": []}}])[0].function_arn,
	"only_functions": true,
} |
	some source in plan.of_type("aws_appsync_datasource")
	some config in source.change.after.lambda_config
	not _iam_only(source)
]

_iam_only(source) if {
	some address in reference.linked(source, configuration.expression(source, "api_id"))
	api := plan.resources[address]
	types := {api.change.after.authentication_type} | {provider.authentication_type |
		some provider in api.change.after.additional_authentication_provider
	}
	types == {"AWS_IAM"}
}

_has(resource, attribute) if plan.value(resource, attribute)

_has(resource, attribute) if {
	plan.is_unknown(resource, attribute)
	configuration.is_set(resource, attribute)
}
