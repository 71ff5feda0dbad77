package rules.identity.wildcard_resource_test

import data.lib.sketch_test as sketch
import data.rules.identity.wildcard_resource

_found(statement) := found if {
	found := sketch.essence(wildcard_resource.deny) with input as sketch.plan([
		sketch.policy("aws_iam_policy.p", [object.union({"Effect": "Allow"}, statement)]),
	])
}

_details(statement) := {finding.detail | some finding in _found(statement)}

test_deny_the_actions_that_take_a_resource if {
	_found({"Action": ["dynamodb:GetItem", "xray:PutTraceSegments"], "Resource": ["*", "arn:aws:s3:::a"]}) == {{
		"kind": "violation",
		"address": "aws_iam_policy.p",
		"path": ["policy"],
		"detail": "statement 1 of `policy` allows dynamodb:GetItem on *",
	}}
}

test_deny_a_whole_service_by_arn if {
	_details({"Action": "s3:GetObject", "Resource": "arn:aws:s3:::*"}) == {"statement 1 of `policy` allows s3:GetObject on arn:aws:s3:::*"}
	_details({"Action": "*", "Resource": "*"}) == {"statement 1 of `policy` allows * on *"}
	_details({"Action": "dynamodb:*", "Resource": "*"}) == {"statement 1 of `policy` allows dynamodb:* on *"}
}

test_allow_everything_but_as_another_rule_tells_of_it if {
	_details({"Action": "sqs:SendMessage", "NotResource": "arn:a"}) == set()
}

test_allow_actions_that_take_none if {
	_found({"Action": ["xray:PutTraceSegments", "ec2:Describe*", "cloudwatch:PutMetricData"], "Resource": "*"}) == set()
}

test_allow_a_named_resource_and_a_service_that_the_table_does_not_know if {
	_found({"Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:111122223333:orders"}) == set()
	_found({"Action": "brandnew:Do", "Resource": "*"}) == set()
}

test_allow_what_is_narrowed_by_tag if {
	tagged := {"StringEquals": {"aws:ResourceTag/team": "shop"}}
	_found({"Action": "ec2:StartInstances", "Resource": "*", "Condition": tagged}) == set()
}

test_deny_what_a_condition_does_not_narrow if {
	every loose in [
		{"StringNotEquals": {"aws:ResourceTag/team": "shop"}},
		{"StringLike": {"aws:ResourceTag/team": "*"}},
		{"StringEquals": {"s3:ResourceTag/team": "shop"}},
	] {
		count(_found({"Action": "ec2:StartInstances", "Resource": "*", "Condition": loose})) == 1
	}
}

test_deny_arns_that_lack_fields_or_name_nothing if {
	every resource in ["arn:aws:sqs", "arn:aws:sqs:*", "arn:aws:sqs:eu-west-1:*", "arn:aws:sqs:*:*:?*", "**"] {
		_details({"Action": "sqs:SendMessage", "Resource": resource}) == {sprintf("statement 1 of `policy` allows sqs:SendMessage on %s", [resource])}
	}
}

test_unknown_resources_do_not_hide_a_star if {
	document := {
		"address": "data.aws_iam_policy_document.d",
		"mode": "data",
		"type": "aws_iam_policy_document",
		"name": "d",
		"change": {
			"actions": ["read"],
			"after": {"statement": [{"sid": null, "effect": null, "actions": ["sqs:SendMessage"], "resources": [null, "*"]}]},
			"after_unknown": {"json": true, "statement": [{"resources": [true, false]}]},
		},
	}
	policy := sketch.partly("aws_iam_policy.p", {}, {"policy": true})
	references := sketch.refers(["data.aws_iam_policy_document.d.json", "data.aws_iam_policy_document.d"])
	plan := sketch.configured([document, policy], {"aws_iam_policy.p": {"policy": references}})
	found := sketch.essence(wildcard_resource.deny) with input as plan
	{finding.detail | some finding in found} == {"statement 1 of `policy` allows sqs:SendMessage on *"}
}

test_unknown_list_that_may_hold_a_wildcard if {
	document := {
		"address": "data.aws_iam_policy_document.d",
		"mode": "data",
		"type": "aws_iam_policy_document",
		"name": "d",
		"change": {
			"actions": ["read"],
			"after": {"statement": [{"sid": "S", "actions": ["sqs:SendMessage", "xray:PutTraceSegments"]}]},
			"after_unknown": {"json": true, "statement": [{"resources": true}]},
		},
	}
	policy := sketch.partly("aws_iam_policy.p", {}, {"policy": true})
	references := sketch.refers(["data.aws_iam_policy_document.d.json", "data.aws_iam_policy_document.d"])
	plan := sketch.configured([document, policy], {"aws_iam_policy.p": {"policy": references}})
	found := sketch.essence(wildcard_resource.deny) with input as plan
	found == {{
		"kind": "unknown",
		"address": "aws_iam_policy.p",
		"path": ["policy"],
		"detail": "the plan does not know how many resources statement \"S\" of `policy` allows sqs:SendMessage on",
	}}
}
