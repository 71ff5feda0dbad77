package rules.event.rest_api_policy_open_test

import data.lib.sketch_test as sketch
import data.rules.event.rest_api_policy_open as rule

_found(statements) := found if {
	found := sketch.essence(rule.deny) with input as sketch.plan([sketch.policy("aws_api_gateway_rest_api_policy.p", statements)])
}

_allow := {"Effect": "Allow", "Principal": "*", "Action": "execute-api:Invoke", "Resource": "*"}

_finding(detail) := {"kind": "violation", "address": "aws_api_gateway_rest_api_policy.p", "path": ["policy"], "detail": detail}

test_deny_everyone if {
	_found([_allow]) == {_finding("statement 1 lets everyone call execute-api:Invoke")}
	_found([object.union(_allow, {"Principal": {"AWS": "*"}})]) == {_finding("statement 1 lets everyone call execute-api:Invoke")}
	_found([object.union(_allow, {"Condition": {"IpAddress": {"aws:SourceIp": "0.0.0.0/0"}}})]) == {_finding("statement 1 lets everyone call execute-api:Invoke")}
}

test_allow_some if {
	_found([object.union(_allow, {"Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-acmeacme00"}}})]) == set()
	_found([object.union(_allow, {"Principal": {"AWS": "arn:aws:iam::111122223333:root"}})]) == set()
}

test_allow_everyone_but_strangers if {
	deny := {
		"Effect": "Deny",
		"Principal": "*",
		"Action": "execute-api:Invoke",
		"Resource": "*",
		"Condition": {"StringNotEquals": {"aws:SourceVpce": "vpce-0a1b2c3d4e5f60718"}},
	}
	_found([_allow, deny]) == set()
}

test_unknown_which_document if {
	unsure := sketch.partly("aws_api_gateway_rest_api_policy.p", {}, {"policy": true})
	documents := [object.union(
		sketch.partly(
			"data.d", {"statement": [{
				"actions": ["execute-api:Invoke"],
				"resources": ["*"],
				"principals": [{"type": "*", "identifiers": ["*"]}],
			}]},
			{"json": true},
		),
		{"address": address, "mode": "data", "type": "aws_iam_policy_document", "name": name},
	) |
		some name in ["open", "shut"]
		address := sprintf("data.aws_iam_policy_document.%s", [name])
	]
	references := ["var.open", "data.aws_iam_policy_document.open.json", "data.aws_iam_policy_document.shut.json"]
	expressions := {"aws_api_gateway_rest_api_policy.p": {"policy": sketch.refers(references)}}
	found := rule.deny with input as sketch.configured(array.concat([unsure], documents), expressions)
	{finding.kind | some finding in found} == {"unknown"}
}
