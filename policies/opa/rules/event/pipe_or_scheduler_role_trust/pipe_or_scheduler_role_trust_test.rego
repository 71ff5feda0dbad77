package rules.event.pipe_or_scheduler_role_trust_test

import data.lib.sketch_test as sketch
import data.rules.event.pipe_or_scheduler_role_trust as rule

_found(services, condition) := found if {
	statement := {"Effect": "Allow", "Principal": {"Service": services}, "Action": "sts:AssumeRole", "Condition": condition}
	role := sketch.resource("aws_iam_role.r", {"assume_role_policy": json.marshal({"Statement": [statement]})})
	found := sketch.essence(rule.deny) with input as sketch.plan([role])
}

test_deny_a_trust_without_a_source if {
	_found(["pipes.amazonaws.com", "scheduler.amazonaws.com", "lambda.amazonaws.com"], {}) == {{
		"kind": "violation",
		"address": "aws_iam_role.r",
		"path": ["assume_role_policy"],
		"detail": "statement 1 lets pipes.amazonaws.com, scheduler.amazonaws.com take the role, and no condition says for whom",
	}}
	count(_found("pipes.amazonaws.com", {"StringEqualsIfExists": {"aws:SourceAccount": "111122223333"}})) == 1
}

test_allow_a_source_and_other_services if {
	_found("pipes.amazonaws.com", {"StringEquals": {"aws:SourceAccount": "111122223333"}}) == set()
	_found("scheduler.amazonaws.com", {"ArnLike": {"aws:SourceArn": "arn:aws:scheduler:eu-west-1:111122223333:schedule-group/*"}}) == set()
	_found("lambda.amazonaws.com", {}) == set()
}
