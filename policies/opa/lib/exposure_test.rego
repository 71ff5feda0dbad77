package lib.exposure_test

import data.lib.exposure
import data.lib.sketch_test as sketch

_queue(principal, condition) := sketch.policy("aws_sqs_queue_policy.p", [{
	"Effect": "Allow",
	"Principal": principal,
	"Action": "sqs:SendMessage",
	"Resource": "*",
	"Condition": condition,
}])

_root := {"AWS": "arn:aws:iam::111122223333:root"}

test_everyone_unless_a_condition_confines if {
	count(exposure.to_everyone.aws_sqs_queue_policy) == 1 with input as sketch.plan([_queue("*", {})])
	org := {"StringEquals": {"aws:PrincipalOrgID": "o-1"}}
	exposure.to_everyone == {} with input as sketch.plan([_queue("*", org)])
	exposure.to_everyone == {} with input as sketch.plan([_queue(_root, {})])
}

test_accounts_that_are_neither_own_nor_trusted if {
	[grant] := exposure.to_strangers.aws_sqs_queue_policy with input as sketch.plan([_queue(_root, {})])
	grant.accounts == {"111122223333"}
	exposure.to_strangers == {} with input as sketch.plan([_queue(_root, {})]) with data.gate as {"trusted_accounts": ["111122223333"]}
}

test_services_that_act_for_anybody if {
	service := {"Service": "sns.amazonaws.com"}
	[grant] := exposure.to_services.aws_sqs_queue_policy with input as sketch.plan([_queue(service, {})])
	grant.services == {"sns.amazonaws.com"}
	source := {"ArnEquals": {"aws:SourceArn": "arn:aws:sns:eu-west-1:111122223333:placed"}}
	exposure.to_services == {} with input as sketch.plan([_queue(service, source)])
}

test_watched_actions if {
	policy := sketch.policy("aws_iam_policy.p", [{"Effect": "Allow", "Action": ["IAM:PassRole", "sqs:Send*"], "Resource": "*"}])
	[grant] := data.lib.iam.grants with input as sketch.plan([policy])
	grant.actions == {"iam:passrole", "sqs:sendmessage"}
	others := sketch.policy("aws_iam_policy.p", [{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}])
	[rest] := data.lib.iam.grants with input as sketch.plan([others])
	"sqs:sendmessage" in rest.actions
	not "iam:passrole" in rest.actions
}

test_principals_that_the_plan_does_not_know if {
	document := {
		"address": "data.aws_iam_policy_document.d",
		"mode": "data",
		"type": "aws_iam_policy_document",
		"name": "d",
		"change": {
			"actions": ["read"],
			"after": {"statement": [{"actions": ["sqs:SendMessage"], "principals": [{"type": "AWS", "identifiers": [null]}]}]},
			"after_unknown": {"json": true, "statement": [{"principals": [{"identifiers": [true]}]}]},
		},
	}
	policy := sketch.partly("aws_sqs_queue_policy.p", {}, {"policy": true})
	references := sketch.refers(["data.aws_iam_policy_document.d.json", "data.aws_iam_policy_document.d"])
	plan := sketch.configured([document, policy], {"aws_sqs_queue_policy.p": {"policy": references}})
	[grant] := exposure.to_unknown.aws_sqs_queue_policy with input as plan
	exposure.allowed(grant.block) == "sqs:SendMessage"
}

test_allowed_in_a_few_words if {
	exposure.allowed({"actions": {"a:A", "a:B", "a:C", "a:D"}, "not_actions": set()}) == "a:A, a:B, a:C and 1 more"
	exposure.allowed({"actions": set(), "not_actions": {"a:A"}}) == "everything but a:A"
}
