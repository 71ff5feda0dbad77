# METADATA
# title: Who keeps strangers out of an API before its methods do
# description: |
#   A private API, a resource policy, and functions that face the public on purpose: what an open method or route may lean on.
# scope: package
package lib.api

import data.lib.companion
import data.lib.configuration
import data.lib.iam
import data.lib.lambda
import data.lib.plan
import data.lib.signed

# {REST API: "everyone", "some" or "unreadable"}: whom its own policies let in.
lets_in := {api: _lets_in(api, indices) | some api, indices in _policies}

_lets_in(api, indices) := "unreadable" if {
	some index in indices
	_is_unreadable(_rest_policies[index])
} else := "everyone" if {
	signed.lets_everyone_in[api]
} else := "some"

_is_unreadable(policy) if count(policy.opaque) > 0

_is_unreadable(policy) if not policy.certain

# By index.
_policies := {api: indices | some api, indices in _policies_of}

_policies_of[api] contains index if {
	some index, policy in _rest_policies
	count(policy.statements) + count(policy.opaque) > 0
	some api in _apis_of(policy)
}

_rest_policies := [policy | some policy in iam.policies; policy.type in {"aws_api_gateway_rest_api", "aws_api_gateway_rest_api_policy"}]

_apis_of(policy) := {policy.address} if policy.type == "aws_api_gateway_rest_api"

_apis_of(policy) := companion.target(plan.resources[policy.address], "rest_api_id") if policy.type == "aws_api_gateway_rest_api_policy"

# True where strangers do not get as far as a REST API's methods, stages or integrations.
is_closed(resource) if signed.in_private_api(resource)

is_closed(resource) if {
	apis := companion.target(resource, "rest_api_id")
	count(apis) > 0
	every api in apis {
		lets_in[api] == "some"
	}
}

# Why it may be closed all the same.
doubts(resource) := {doubt |
	some api in companion.target(resource, "rest_api_id")
	some doubt in own_doubts(plan.resources[api])
} | {"the plan does not tell which API it is of" |
	plan.is_unknown(resource, "rest_api_id")
	count(companion.target(resource, "rest_api_id")) == 0
	count(_restricted) > 0
}

# The same of the API itself.
own_doubts(api) := {sprintf("the plan does not tell whom the policy of %s lets in", [api.address])} if {
	lets_in[api.address] == "unreadable"
} else := set()

_restricted := {api.address | some api in plan.of_type("aws_api_gateway_rest_api"); signed.is_private(api)} | {api |
	some api, who in lets_in
	who != "everyone"
}

# [{resource, doubts}]: methods that strangers get to, with why they may not. Preflight requests carry no identity.
methods_for_strangers := [{"resource": method, "doubts": doubts(method)} |
	some method in plan.of_type("aws_api_gateway_method")
	not method.change.after.http_method == "OPTIONS"
	not edge[method.address]
	not is_closed(method)
]

# A gap as `result.gap` takes it: with doubts it is unknown.
doubted(gap, reasons) := gap if count(reasons) == 0

doubted(gap, reasons) := {
	"kind": "unknown",
	"path": gap.path,
	"detail": concat("; ", array.concat([gap.detail], sort(reasons))),
} if {
	count(reasons) > 0
}

# Methods and routes, by address, that lead to edge functions and to nothing else.
edge := _led_by(_edge_integrations) - _led_by(_integrations - _edge_integrations)

_led_by(integrations) := {address |
	some integration in integrations
	some address in object.get(signed.routes, integration, set())
} | {address |
	some integration in integrations
	plan.resources[integration].type == "aws_api_gateway_integration"
	some place in signed.places(plan.resources[integration])
	some address in object.get(signed.methods, place, set())
}

_integrations := {integration.address | some type, _ in _uri_of; some integration in plan.of_type(type)}

_edge_integrations := {integration.address |
	some type, attribute in _uri_of
	some integration in plan.of_type(type)
	calls_edge_only(integration, attribute)
}

_uri_of := {"aws_api_gateway_integration": "uri", "aws_apigatewayv2_integration": "integration_uri"}

# True where all functions that an argument may mean are edge functions.
calls_edge_only(resource, attribute) if {
	value := object.get(resource.change.after, attribute, null)
	functions := lambda.named(resource, value, configuration.expression(resource, attribute))
	count(functions) > 0
	every address in functions {
		lambda.is_edge(plan.resources[address])
	}
}
