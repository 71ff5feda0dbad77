# METADATA
# title: Doors that are not public
# description: |
#   Where every caller must sign by IAM, policies name who may come in; a private REST API is not on the internet. Both hold only
#   when each API, method or route that the references may mean is so: what comes through a local is none of them. A REST API whose
#   own policy lets everyone in is public all the same: any account's callers can sign, and come from an endpoint of their own.
# scope: package
package lib.signed

import data.lib.condition
import data.lib.configuration
import data.lib.iam
import data.lib.plan
import data.lib.reference
import data.lib.statement

# What an argument may mean, without what only chooses.
_meant(resource, attribute) := {node |
	some node in reference.linked(resource, configuration.expression(resource, attribute))
	not reference.is_known(node)
}

in_private_api(integration) if {
	apis := _meant(integration, "rest_api_id")
	count(apis) > 0
	every address in apis {
		is_private(plan.resources[address])
	}
}

is_private(api) if {
	some configuration in api.change.after.endpoint_configuration
	configuration.types == ["PRIVATE"]
	not lets_everyone_in[api.address]
}

# REST APIs, by address.
lets_everyone_in := {api |
	some policy in iam.policies
	policy.type in {"aws_api_gateway_rest_api", "aws_api_gateway_rest_api_policy"}
	some block in policy.statements
	block.effect == "Allow"
	statement.anyone(block)
	not condition.confined(block)
	not denies_strangers(policy)
	some api in _apis_of(policy)
}

# AWS's own way to write it: everyone is allowed, and who does not come from one network or account is denied.
denies_strangers(policy) if {
	some block in policy.statements
	block.effect == "Deny"
	statement.anyone(block)
	condition.excludes_strangers(block)
}

_apis_of(policy) := {policy.address} if policy.type == "aws_api_gateway_rest_api"

_apis_of(policy) := _rest_apis(plan.resources[policy.address]) if policy.type == "aws_api_gateway_rest_api_policy"

# By reference, or by the id that an API has already.
_rest_apis(resource) := {address | some address in _apis_by_id[plan.value(resource, "rest_api_id")]} | {node |
	some node in _meant(resource, "rest_api_id")
	plan.resources[node].type == "aws_api_gateway_rest_api"
}

_apis_by_id := {id: addresses | some id, addresses in _with_id}

_with_id[id] contains api.address if {
	some api in plan.of_type("aws_api_gateway_rest_api")
	id := plan.value(api, "id")
}

# REST: the method at an integration's place, which is the verb and the API's resource by id or reference.
by_method(integration) if {
	count(_rest_apis(integration) & lets_everyone_in) == 0
	not _through_a_local(integration)
	taken := places(integration)
	count(taken) > 0
	every place in taken {
		found := object.get(methods, place, set())
		count(found) > 0
		every address in found {
			_signs(plan.resources[address], "authorization")
		}
	}
	not _hidden_method(integration)
}

_signs(resource, attribute) if resource.change.after[attribute] == "AWS_IAM"

# {place: the methods at it}, of which there may be several where references leave it open.
methods := {place: addresses | some place, addresses in _methods_by_place}

_methods_by_place[place] contains method.address if {
	some method in plan.of_type("aws_api_gateway_method")
	some place in places(method)
}

# Where a method or an integration stands: the verb and the API's resource.
places(resource) := {sprintf("%s %s", [resource.change.after.http_method, anchor]) | some anchor in _anchors(resource)}

_through_a_local(resource) if {
	not plan.value(resource, "resource_id")
	some anchor in _anchors(resource)
	not plan.resources[anchor]
}

_anchors(resource) := {id} if {
	id := plan.value(resource, "resource_id")
} else := {anchor | some node in _meant(resource, "resource_id"); some anchor in _behind(node)}

# `aws_api_gateway_method.m.resource_id` is the method's own place.
_behind(node) := _meant(plan.resources[node], "resource_id") if {
	plan.resources[node].type == "aws_api_gateway_method"
} else := {node}

# A method that may stand at the same place, since its own comes through a local.
_hidden_method(integration) if {
	some method in plan.of_type("aws_api_gateway_method")
	not _signs(method, "authorization")
	_through_a_local(method)
	_same_verb(method, integration)
	count(places(integration) & _exact_places) < count(places(integration))
}

_same_verb(method, integration) if method.change.after.http_method == integration.change.after.http_method

_same_verb(method, _) if plan.is_unknown(method, "http_method")

# AWS has one method at one place.
_exact_places := {place |
	some method in plan.of_type("aws_api_gateway_method")
	taken := places(method)
	count(taken) == 1
	some place in taken
}

# HTTP and WebSocket: all routes to an integration.
by_routes(integration) if {
	found := object.get(routes, integration.address, set())
	count(found) > 0
	every address in found {
		_is_signed(plan.resources[address])
	}
	not _hidden_route(integration)
}

_is_signed(route) if _signs(route, "authorization_type")

# A WebSocket API asks once, when a client connects.
_is_signed(route) if {
	apis := _meant(route, "api_id")
	count(apis) > 0
	every api in apis {
		_signed_when_connecting[api]
	}
}

_signed_when_connecting := {api |
	some route in plan.of_type("aws_apigatewayv2_route")
	route.change.after.route_key == "$connect"
	_signs(route, "authorization_type")
	apis := _meant(route, "api_id")
	count(apis) == 1
	some api in apis
	plan.resources[api]
}

# {integration: the routes to it}
routes := {integration: addresses | some integration, addresses in _routes_of}

_routes_of[integration] contains route.address if {
	some route in plan.of_type("aws_apigatewayv2_route")
	not plan.value(route, "target")
	some integration in _meant(route, "target")
}

_routes_of[integration] contains route.address if {
	some route in plan.of_type("aws_apigatewayv2_route")
	some integration in _integrations_by_target[plan.value(route, "target")]
}

_integrations_by_target[concat("/", ["integrations", integration.change.after.id])] contains integration.address if {
	some integration in plan.of_type("aws_apigatewayv2_integration")
}

# A route that may lead to this integration, since its target comes through a local.
_hidden_route(integration) if count(_apis(integration) & _apis_with_hidden_routes) > 0

_hidden_route(integration) if {
	count(_apis_with_hidden_routes) > 0
	some api in (_apis(integration) | _apis_with_hidden_routes)
	not plan.resources[api]
}

_apis_with_hidden_routes := {api |
	some route in plan.of_type("aws_apigatewayv2_route")
	plan.is_unknown(route, "target")
	not _is_signed(route)
	_leads_anywhere(_meant(route, "target"))
	some api in _apis(route)
}

_leads_anywhere(nodes) if {
	some node in nodes
	not plan.resources[node]
}

_apis(resource) := nodes if {
	nodes := _meant(resource, "api_id")
	count(nodes) > 0
} else := {"?"}

# AppSync: no other way to authenticate.
by_api(source) if {
	apis := _meant(source, "api_id")
	count(apis) > 0
	every address in apis {
		_takes_signed_only(plan.resources[address])
	}
}

_takes_signed_only(api) if {
	types := {api.change.after.authentication_type} | {provider.authentication_type |
		some provider in api.change.after.additional_authentication_provider
	}
	types == {"AWS_IAM"}
}
