package lib.sender_test

import data.lib.sender
import data.lib.sketch_test as sketch

_grades(statement) := {grade | some grade, grants in graded; count(grants) > 0} if {
	policy := sketch.policy("aws_sqs_queue_policy.p", [object.union({"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*"}, statement)])
	graded := sender.grants with input as sketch.plan([policy])
}

_when(key, value) := {"Principal": "*", "Condition": {"StringEquals": {key: value}}}

test_each_statement_has_the_gravest_grade_alone if {
	_grades({"Principal": "*"}) == {"everyone"}
	_grades({"Principal": {"AWS": "*", "Service": "s3.amazonaws.com"}}) == {"everyone"}
	_grades({"Principal": {"Service": "s3.amazonaws.com", "AWS": "arn:aws:iam::111122223333:root"}}) == {"services"}
	_grades({"Principal": {"AWS": ["arn:aws:iam::111122223333:root", "arn:aws:iam::111122223333:role/r"]}}) == {"strangers"}
	_grades(_when("aws:SourceOwner", "111122223333")) == {"account"}
	_grades(_when("aws:SourceArn", "arn:aws:s3:::b")) == {"condition"}
	_grades(_when("aws:PrincipalOrgID", "o-1")) == set()
	_grades({"Principal": "*", "Effect": "Deny"}) == set()
}

test_what_is_allowed_in_words if {
	sender.allowed({"actions": {"sqs:b", "sqs:a"}, "not_actions": set()}) == "sqs:a, sqs:b"
	sender.allowed({"actions": set(), "not_actions": {"sqs:a"}}) == "everything but sqs:a"
}
