package rules.event.beyond_environment_test

import data.lib.sketch_test as sketch
import data.rules.event.beyond_environment as rule

_tagged := sketch.resource("aws_sns_topic.t", {"name": "t", "tags": {"environment": "prod"}})

_target(arn) := sketch.resource("aws_cloudwatch_event_target.t", {"arn": arn})

_targeting(arn) := sketch.configured([_tagged, _target(arn)], {"aws_cloudwatch_event_target.t": {"arn": {"constant_value": arn}}})

_found(plan, gate) := found if {
	found := sketch.essence(rule.deny) with input as plan with data.gate as gate
}

_dev := "arn:aws:sqs:eu-west-1:111122223333:shop-dev-orders"

_prod := "arn:aws:sqs:eu-west-1:111122223333:shop-prod-orders"

_finding(detail) := {{"kind": "violation", "address": "aws_cloudwatch_event_target.t", "path": ["arn"], "detail": detail}}

test_deny_another_environment_by_tags_and_by_settings if {
	_found(_targeting(_dev), {}) == _finding(sprintf("`arn` names %s, which is of development, and the plan is of production", [_dev]))
	_found(_targeting(_prod), {"environment": "staging"}) == _finding(sprintf("`arn` names %s, which is of production, and the plan is of staging", [_prod]))
}

test_deny_a_statement if {
	policy := sketch.policy("aws_iam_policy.p", [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::acme_dev_code/*"}])
	found := {finding.detail | some finding in rule.deny} with input as sketch.plan([_tagged, policy])
	found == {"statement 1 names arn:aws:s3:::acme_dev_code/*, which is of development, and the plan is of production"}
}

test_allow_ones_own_and_what_says_nothing if {
	_found(_targeting(_prod), {}) == set()
	_found(_targeting("arn:aws:sqs:eu-west-1:111122223333:devices"), {}) == set()
	_found(_targeting(_dev), {"environment": "eu-live"}) == set()
	untagged := sketch.configured([_target(_dev)], {"aws_cloudwatch_event_target.t": {"arn": {}}})
	_found(untagged, {}) == set()
	torn := sketch.resource("aws_sns_topic.u", {"tags": {"env": "dev"}})
	_found(sketch.configured([_tagged, torn, _target(_dev)], {"aws_cloudwatch_event_target.t": {"arn": {}}}), {}) == set()
}

_caller := {"mode": "data", "address": "data.aws_caller_identity.c", "type": "aws_caller_identity", "name": "c", "values": {"account_id": "444455556666"}}

test_deny_a_foreign_account_where_settings_say_whose if {
	plan := object.union(_targeting(_prod), {"prior_state": {"values": {"root_module": {"resources": [_caller]}}}})
	_found(plan, {"environment": "prod"}) == _finding(sprintf("`arn` names %s, and 111122223333 is neither own nor trusted", [_prod]))
	_found(plan, {"environment": "prod", "trusted_accounts": ["111122223333"]}) == set()
	_found(plan, {}) == set()
	_found(_targeting(_prod), {"environment": "prod"}) == set()
}

test_allow_a_layer_and_policies_of_aws if {
	every arn in ["arn:aws:lambda:eu-west-1:111122223333:layer:dev-tools:1", "arn:aws:iam::aws:policy/dev-access"] {
		_found(_targeting(arn), {}) == set()
	}
}
