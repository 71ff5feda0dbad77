package lib.trust_test

import data.lib.sketch_test as sketch
import data.lib.trust

_role(statements) := sketch.resource("aws_iam_role.r", {"assume_role_policy": json.marshal({"Statement": statements})})

_statement(conditions) := {
	"Effect": "Allow",
	"Principal": {"AWS": "arn:aws:iam::111122223333:root"},
	"Action": "sts:AssumeRole",
	"Condition": conditions,
}

_only(statements) := grant if {
	[grant] := trust.grants with input as sketch.plan([_role(statements)])
}

_is_confined(statements) if {
	[grant] := trust.grants with input as sketch.plan([_role(statements)])
	trust.confined(grant) with input as sketch.plan([_role(statements)])
}

test_a_grant_is_what_takes_the_role if {
	count(trust.grants) == 0 with input as sketch.plan([_role([{"Effect": "Allow", "Principal": "*", "Action": "sts:TagSession"}])])
	_only([{"Effect": "Allow", "Principal": "*", "Action": ["sts:AssumeRole", "sts:TagSession"]}])
	_only([{"Effect": "Allow", "Principal": "*", "NotAction": "sts:TagSession"}])
}

test_confined_by_its_own_condition_or_by_a_deny if {
	not _is_confined([_statement({})])
	_is_confined([_statement({"StringEquals": {"aws:PrincipalOrgID": "o-acme"}})])
	_is_confined([
		_statement({}),
		{"Effect": "Deny", "Principal": "*", "Action": "sts:AssumeRole", "Condition": {"StringNotEquals": {"aws:PrincipalOrgID": "o-acme"}}},
	])
	not _is_confined([_statement({}), {"Effect": "Deny", "Principal": "*", "Action": "sts:AssumeRole", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}])
}

test_external_id if {
	trust.by_external_id(_only([_statement({"StringEquals": {"sts:ExternalId": "acme-1"}})]))
	every condition in [{"StringEquals": {"sts:ExternalId": ""}}, {"StringLike": {"sts:ExternalId": "*"}}, {"StringEqualsIfExists": {"sts:ExternalId": "a"}}] {
		not trust.by_external_id(_only([_statement(condition)]))
	}
}

test_second_factor if {
	trust.by_second_factor(_only([_statement({"Bool": {"aws:MultiFactorAuthPresent": true}})]))
	trust.by_second_factor(_only([_statement({"NumericLessThan": {"aws:MultiFactorAuthAge": "3600"}})]))
	not trust.by_second_factor(_only([_statement({"Bool": {"aws:MultiFactorAuthPresent": "false"}})]))
	not trust.by_second_factor(_only([_statement({"BoolIfExists": {"aws:MultiFactorAuthPresent": "true"}})]))
}
