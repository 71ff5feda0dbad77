package rules.identity.broad_managed_policy_test

import data.lib.sketch_test as sketch
import data.rules.identity.broad_managed_policy as rule

_found(address, after, unknown, expressions) := found if {
	plan := sketch.configured([sketch.partly(address, after, unknown)], {address: expressions})
	found := sketch.essence(rule.deny) with input as plan
}

_finding(kind, address, argument, detail) := {"kind": kind, "address": address, "path": [argument], "detail": detail}

_aws(name) := sprintf("arn:aws:iam::aws:policy/%s", [name])

test_deny_every_way_to_attach if {
	every address, argument in {
		"aws_iam_role_policy_attachment.a": "policy_arn",
		"aws_iam_user_policy_attachment.a": "policy_arn",
		"aws_iam_group_policy_attachment.a": "policy_arn",
		"aws_iam_policy_attachment.a": "policy_arn",
		"aws_ssoadmin_managed_policy_attachment.a": "managed_policy_arn",
	} {
		_found(address, {argument: _aws("AdministratorAccess")}, {}, {argument: {}}) == {_finding("violation", address, argument, sprintf("`%s` is arn:aws:iam::aws:policy/AdministratorAccess", [argument]))}
	}
	every address, argument in {
		"aws_iam_role.r": "managed_policy_arns",
		"aws_iam_role_policy_attachments_exclusive.a": "policy_arns",
	} {
		arns := [_aws("AmazonS3FullAccess"), _aws("service-role/AWSLambdaBasicExecutionRole"), _aws("PowerUserAccess")]
		_found(address, {argument: arns}, {}, {argument: {}}) == {_finding(
			"violation", address, argument,
			sprintf("`%s` is arn:aws:iam::aws:policy/AmazonS3FullAccess, arn:aws:iam::aws:policy/PowerUserAccess", [argument]),
		)}
	}
}

test_deny_names_of_all_kinds if {
	every name in ["job-function/SystemAdministrator", "AWSLambda_FullAccess", "IAMFullAccess", "AmazonDynamoDBFullAccess_v2", "AdministratorAccess-Amplify"] {
		count(_found("aws_iam_role_policy_attachment.a", {"policy_arn": _aws(name)}, {}, {"policy_arn": {}})) == 1
	}
}

test_allow_narrow_ones_and_ones_own if {
	every arn in [_aws("service-role/AWSLambdaBasicExecutionRole"), _aws("job-function/ViewOnlyAccess"), "arn:aws:iam::111122223333:policy/OrdersFullAccess"] {
		_found("aws_iam_role_policy_attachment.a", {"policy_arn": arn}, {}, {"policy_arn": {}}) == set()
	}
}

test_allow_what_the_provider_read_back if {
	_found("aws_iam_role.r", {"managed_policy_arns": [_aws("AdministratorAccess")]}, {}, {"name": {}}) == set()
}

test_unknown_policy if {
	_found("aws_iam_role_policy_attachment.a", {}, {"policy_arn": true}, {"policy_arn": sketch.refers(["local.arn"])}) == {_finding(
		"unknown", "aws_iam_role_policy_attachment.a", "policy_arn",
		"the plan does not know which policy `policy_arn` names",
	)}
}

test_allow_a_policy_of_the_plan if {
	policy := sketch.partly("aws_iam_policy.p", {"policy": "{}"}, {"arn": true})
	attachment := sketch.partly("aws_iam_role_policy_attachment.a", {}, {"policy_arn": true})
	references := {"policy_arn": sketch.refers(["aws_iam_policy.p.arn", "aws_iam_policy.p"])}
	count(rule.deny) == 0 with input as sketch.configured([policy, attachment], {"aws_iam_role_policy_attachment.a": references})
}
