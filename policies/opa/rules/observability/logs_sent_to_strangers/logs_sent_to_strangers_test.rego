package rules.observability.logs_sent_to_strangers_test

import data.lib.sketch_test as sketch
import data.rules.observability.logs_sent_to_strangers

_found(resources, gate) := found if {
	found := sketch.essence(logs_sent_to_strangers.deny) with input as sketch.plan(resources) with data.gate as gate
}

_finding(address, path, detail) := {{"kind": "violation", "address": address, "path": [path], "detail": detail}}

_arn := "arn:aws:logs:eu-west-1:444455556666:destination:collector"

_filter(arn) := sketch.resource("aws_cloudwatch_log_subscription_filter.f", {"destination_arn": arn})

_sent := sprintf("it sends lines to %s, which account 444455556666 owns", [_arn])

test_deny_a_foreign_destination if {
	_found([_filter(_arn)], {}) == _finding("aws_cloudwatch_log_subscription_filter.f", "destination_arn", _sent)
	policy := sketch.resource("aws_cloudwatch_log_account_policy.p", {
		"policy_type": "SUBSCRIPTION_FILTER_POLICY",
		"policy_document": json.marshal({"DestinationArn": _arn, "FilterPattern": ""}),
	})
	_found([policy], {}) == _finding("aws_cloudwatch_log_account_policy.p", "policy_document", _sent)
}

test_allow_a_trusted_account_and_ones_own_streams if {
	_found([_filter(_arn)], {"trusted_accounts": ["444455556666"]}) == set()
	_found([_filter("arn:aws:firehose:eu-west-1:444455556666:deliverystream/logs")], {}) == set()
	_found([_filter("arn:aws:lambda:eu-west-1:444455556666:function:logs")], {}) == set()
}

_policy(principal, condition) := sketch.resource("aws_cloudwatch_log_destination_policy.p", {"access_policy": json.marshal({"Statement": [{
	"Effect": "Allow",
	"Principal": principal,
	"Action": "logs:PutSubscriptionFilter",
	"Resource": "*",
	"Condition": condition,
}]})})

test_deny_policies_that_let_strangers_in if {
	_found([_policy({"AWS": "444455556666"}, {})], {}) == _finding(
		"aws_cloudwatch_log_destination_policy.p",
		"access_policy",
		"statement 1 lets account 444455556666 in",
	)
	_found([_policy("*", {})], {}) == _finding("aws_cloudwatch_log_destination_policy.p", "access_policy", "statement 1 lets everyone in")
}

test_allow_the_organisation if {
	_found([_policy("*", {"StringEquals": {"aws:PrincipalOrgID": "o-1"}})], {}) == set()
	_found([_policy({"Service": "delivery.logs.amazonaws.com"}, {})], {}) == set()
}

test_unknown_destination if {
	late := sketch.partly("aws_cloudwatch_log_subscription_filter.f", {}, {"destination_arn": true})
	_found([late], {}) == {{
		"kind": "unknown",
		"address": late.address,
		"path": ["destination_arn"],
		"detail": "the plan does not know whose destination `destination_arn` names",
	}}
	stream := sketch.resource("aws_kinesis_stream.s", {})
	expressions := {late.address: {"destination_arn": sketch.refers(["aws_kinesis_stream.s.arn", "aws_kinesis_stream.s"])}}
	found := logs_sent_to_strangers.deny with input as sketch.configured([late, stream], expressions)
	found == set()
}
