# METADATA
# title: Public doors and the functions behind them
# description: |
#   API Gateway (REST, HTTP and WebSocket), AppSync and function URLs. A door where every caller must sign by IAM is not public
#   (lib.signed). Every other authorizer decides inside the request, so its door is public. An API written as an
#   OpenAPI `body` is public as a whole, and the functions are those that its text refers to.
# scope: package
package lib.endpoint

import data.lib.configuration
import data.lib.lambda
import data.lib.plan
import data.lib.reference
import data.lib.signed

# [{resource, attribute, functions, one_of_several, elsewhere, unsure}]: `elsewhere` where it calls a function that this plan does
# not hold or does not tell; `unsure` are the attributes that would say whether it is a public door at all.
public := [door |
	some candidate in array.concat(array.concat(_rest, _http), array.concat(_urls, _appsync))
	functions := lambda.named(candidate.resource, candidate.value, candidate.expression)
	door := {
		"resource": candidate.resource,
		"attribute": candidate.attribute,
		"functions": functions,
		"one_of_several": _is_one_of(candidate, functions),
		"elsewhere": _elsewhere(candidate, functions),
		"unsure": candidate.unsure,
	}
	_calls_a_function(door)
]

_calls_a_function(door) if door.elsewhere

_calls_a_function(door) if count(door.functions) > 0

default _is_one_of(_, _) := false

# A reference may mean any of these, and an API's body calls them all.
_is_one_of(candidate, functions) if {
	candidate.value == null
	candidate.attribute != "body"
	count(functions) > 1
}

default _elsewhere(_, _) := false

_elsewhere(candidate, functions) if {
	candidate.only_functions
	count(functions) == 0
}

_elsewhere(candidate, _) if lambda.names_another(candidate.value)

_elsewhere(candidate, functions) if {
	candidate.value == null
	count(functions) == 0
	_comes_through_a_local(reference.linked(candidate.resource, candidate.expression))
}

# A local beside a function, in the expression itself: `var.new ? local.f : aws_lambda_function.g.invoke_arn`.
_elsewhere(candidate, functions) if {
	candidate.value == null
	count(functions) > 0
	own := [reference | some reference in object.get(candidate.expression, "references", []); not startswith(reference, "each.")]
	some node in reference.linked(candidate.resource, {"references": own})
	_is_indirect(node)
}

# With another resource of AWS beside the local, such as a queue, that is what is called.
_comes_through_a_local(nodes) if {
	some node in nodes
	_is_indirect(node)
	every other in nodes {
		not startswith(object.get(plan.resources, [other, "type"], ""), "aws_")
	}
}

_is_indirect(node) if regex.match(`^(local|output):`, node)

_is_indirect(node) if plan.resources[node].type in {"terraform_data", "null_resource"}

_door(resource, attribute, more) := object.union(
	{
		"resource": resource,
		"attribute": attribute,
		"value": object.get(resource.change.after, attribute, null),
		"expression": configuration.expression(resource, attribute),
		"only_functions": false,
		"unsure": set(),
	},
	more,
)

# AWS_PROXY is Lambda's integration; AWS may be any service.
_integration(resource, attribute, type) := _door(resource, attribute, {"only_functions": plan.value(resource, type) == "AWS_PROXY"}) if {
	plan.value(resource, type) in {"AWS", "AWS_PROXY"}
} else := _door(resource, attribute, {"unsure": {type}}) if {
	plan.is_unknown(resource, type)
}

_rest := array.concat(
	[_integration(integration, "uri", "type") |
		some integration in plan.of_type("aws_api_gateway_integration")
		not signed.in_private_api(integration)
		not signed.by_method(integration)
	],
	[_door(api, "body", {}) |
		some api in plan.of_type("aws_api_gateway_rest_api")
		_has(api, "body")
		not signed.is_private(api)
	],
)

# HTTP and WebSocket APIs.
_http := array.concat(
	[_integration(integration, "integration_uri", "integration_type") |
		some integration in plan.of_type("aws_apigatewayv2_integration")
		not plan.value(integration, "integration_subtype")
		not signed.by_routes(integration)
	],
	[_door(api, attribute, {}) |
		some api in plan.of_type("aws_apigatewayv2_api")
		some attribute in ["target", "body"]
		_has(api, attribute)
	],
)

_urls := [_door(url, "function_name", {"only_functions": true, "unsure": unsure}) |
	some url in plan.of_type("aws_lambda_function_url")
	object.get(url.change.after, "authorization_type", "") != "AWS_IAM"
	unsure := {attribute | some attribute in ["authorization_type"]; plan.is_unknown(url, attribute)}
]

# AppSync names its function inside of a block.
_appsync := [{
	"resource": source,
	"attribute": "lambda_config",
	"value": object.get(config, "function_arn", null),
	"expression": object.get(configuration.expressions(source), "lambda_config", [{"function_arn": {"references": []}}])[0].function_arn,
	"only_functions": true,
	"unsure": set(),
} |
	some source in plan.of_type("aws_appsync_datasource")
	some config in source.change.after.lambda_config
	not signed.by_api(source)
]

_has(resource, attribute) if plan.value(resource, attribute)

_has(resource, attribute) if {
	plan.is_unknown(resource, attribute)
	configuration.is_set(resource, attribute)
}
