package rules.event.endpoint_without_dns_test

import data.lib.sketch_test as sketch
import data.rules.event.endpoint_without_dns as rule

_endpoint(dns) := sketch.resource("aws_vpc_endpoint.e", {"vpc_id": "vpc-1", "private_dns_enabled": dns})

_vpc(after, unknown) := sketch.partly("aws_vpc.v", object.union({"id": "vpc-1"}, after), unknown)

_found(resources) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan(resources)
}

_finding(kind, detail) := {"kind": kind, "address": "aws_vpc_endpoint.e", "path": ["private_dns_enabled"], "detail": detail}

test_deny_a_vpc_without_names if {
	_found([_endpoint(true), _vpc({"enable_dns_support": false, "enable_dns_hostnames": true}, {})]) == {_finding(
		"violation",
		"of its VPC aws_vpc.v, `enable_dns_support` is false",
	)}
	_found([_endpoint(true), _vpc({"enable_dns_support": true}, {})]) == {_finding(
		"violation",
		"of its VPC aws_vpc.v, `enable_dns_hostnames` is not set",
	)}
}

test_allow_a_vpc_with_names if {
	_found([_endpoint(true), _vpc({"enable_dns_support": true, "enable_dns_hostnames": true}, {})]) == set()
	_found([_endpoint(true), _vpc({"enable_dns_hostnames": true}, {})]) == set()
	_found([_endpoint(false), _vpc({"enable_dns_support": false}, {})]) == set()
	_found([_endpoint(true)]) == set()
}

test_unknown_switch if {
	_found([_endpoint(true), _vpc({"enable_dns_hostnames": true}, {"enable_dns_support": true})]) == {_finding(
		"unknown",
		"of its VPC aws_vpc.v, the plan does not know `enable_dns_support`",
	)}
}
