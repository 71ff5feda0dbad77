package rules.identity.service_trust_without_source_test

import data.lib.sketch_test as sketch
import data.rules.identity.service_trust_without_source as rule

_trusting(services, conditions) := found if {
	statement := {"Effect": "Allow", "Principal": {"Service": services}, "Action": "sts:AssumeRole", "Condition": conditions}
	role := sketch.resource("aws_iam_role.r", {"assume_role_policy": json.marshal({"Statement": [statement]})})
	found := sketch.essence(rule.deny) with input as sketch.plan([role])
}

_details(services, conditions) := {finding.detail | some finding in _trusting(services, conditions)}

test_deny_a_service_for_whatever_source if {
	_trusting(["events.amazonaws.com", "lambda.amazonaws.com", "states.eu-west-1.amazonaws.com"], {}) == {{
		"kind": "violation",
		"address": "aws_iam_role.r",
		"path": ["assume_role_policy"],
		"detail": "statement 1 of `assume_role_policy` lets events.amazonaws.com, states.eu-west-1.amazonaws.com take it, for whatever source",
	}}
}

test_allow_a_source_an_account_or_an_organisation if {
	every condition in [
		{"ArnLike": {"aws:SourceArn": "arn:aws:events:eu-west-1:111122223333:rule/*"}},
		{"StringEquals": {"aws:SourceAccount": "111122223333"}},
		{"StringEqualsIfExists": {"aws:SourceAccount": "111122223333"}},
		{"StringEquals": {"aws:SourceOrgID": "o-acme"}},
	] {
		_trusting("events.amazonaws.com", condition) == set()
	}
}

test_deny_a_source_that_is_anybodys if {
	count(_details("scheduler.amazonaws.com", {"ArnLike": {"aws:SourceArn": "arn:aws:scheduler:*:*:schedule-group/*"}})) == 1
	count(_details("scheduler.amazonaws.com", {"StringEquals": {"aws:RequestedRegion": "eu-west-1"}})) == 1
}

test_allow_services_that_send_no_source if {
	_trusting(["lambda.amazonaws.com", "ec2.amazonaws.com", "apigateway.amazonaws.com"], {}) == set()
}

_document(unknown) := {
	"address": "data.aws_iam_policy_document.t",
	"mode": "data",
	"type": "aws_iam_policy_document",
	"name": "t",
	"change": {
		"actions": ["read"],
		"after": {"statement": [{
			"sid": "T",
			"actions": ["sts:AssumeRole"],
			"principals": [{"type": "Service", "identifiers": ["states.amazonaws.com"]}],
			"condition": [{"test": "ArnLike", "variable": "aws:SourceArn", "values": null}],
		}]},
		"after_unknown": {"json": true, "statement": [{"condition": [unknown]}]},
	},
}

_deferred(unknown) := found if {
	role := sketch.partly("aws_iam_role.r", {}, {"assume_role_policy": true})
	references := sketch.refers(["data.aws_iam_policy_document.t.json", "data.aws_iam_policy_document.t"])
	plan := sketch.configured([_document(unknown), role], {"aws_iam_role.r": {"assume_role_policy": references}})
	found := sketch.essence(rule.deny) with input as plan
}

test_unknown_list_of_sources if {
	_deferred({"values": true}) == {{
		"kind": "unknown",
		"address": "aws_iam_role.r",
		"path": ["assume_role_policy"],
		"detail": "statement \"T\" of `assume_role_policy` lets states.amazonaws.com take it, for whatever source, unless a condition that the plan does not know holds it back",
	}}
}

test_allow_one_source_that_is_not_known_yet if _deferred({"values": [true]}) == set()
