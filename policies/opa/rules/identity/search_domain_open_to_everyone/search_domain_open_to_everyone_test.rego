package rules.identity.search_domain_open_to_everyone_test

import data.lib.sketch_test as sketch
import data.rules.identity.search_domain_open_to_everyone as rule

_text(principal, condition) := json.marshal({"Statement": [{"Effect": "Allow", "Principal": principal, "Action": "es:*", "Resource": "*", "Condition": condition}]})

_domain(after, unknown) := sketch.partly("aws_opensearch_domain.d", object.union({"domain_name": "orders"}, after), unknown)

_found(resources) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan(resources)
}

_finding(kind, address, detail) := {"kind": kind, "address": address, "path": ["access_policies"], "detail": detail}

_open := "statement 1 of `access_policies` lets everyone in"

test_deny_an_argument_and_a_resource if {
	_found([_domain({"access_policies": _text({"AWS": "*"}, {})}, {})]) == {_finding("violation", "aws_opensearch_domain.d", _open)}
	policy := sketch.resource("aws_elasticsearch_domain_policy.p", {"domain_name": "orders", "access_policies": _text("*", {})})
	_found([policy]) == {_finding("violation", "aws_elasticsearch_domain_policy.p", _open)}
	_found([policy, sketch.resource("aws_elasticsearch_domain.d", {"domain_name": "orders"})]) == {_finding("violation", "aws_elasticsearch_domain_policy.p", _open)}
}

test_allow_a_network_users_of_its_own_and_names if {
	_found([_domain({"access_policies": _text("*", {"IpAddress": {"aws:SourceIp": "198.51.100.0/24"}})}, {})]) == set()
	_found([_domain({"access_policies": _text({"AWS": "arn:aws:iam::111122223333:role/orders"}, {})}, {})]) == set()
	_found([_domain({"access_policies": _text("*", {}), "vpc_options": [{"subnet_ids": ["subnet-1"]}]}, {})]) == set()
	_found([_domain({"access_policies": _text("*", {}), "advanced_security_options": [{"enabled": true}]}, {})]) == set()
	policy := sketch.resource("aws_opensearch_domain_policy.p", {"domain_name": "orders", "access_policies": _text("*", {})})
	_found([policy, _domain({"advanced_security_options": [{"enabled": true}]}, {})]) == set()
}

test_unknown_users_of_its_own if {
	domain := _domain({"access_policies": _text("*", {}), "advanced_security_options": [{}]}, {"advanced_security_options": [{"enabled": true}]})
	_found([domain]) == {_finding("unknown", "aws_opensearch_domain.d", sprintf("%s, unless the domain has users of its own, which the plan does not know", [_open]))}
}
