package lib.bus_test

import data.lib.bus
import data.lib.sketch_test as sketch

_grades(statement) := {grade | some grade, grants in graded; count(grants) > 0} if {
	policy := sketch.policy("aws_cloudwatch_event_bus_policy.p", [object.union({"Effect": "Allow", "Action": "events:PutEvents", "Resource": "*"}, statement)])
	graded := bus.grants with input as sketch.plan([policy])
}

_root := {"AWS": "arn:aws:iam::111122223333:root"}

test_each_statement_has_the_gravest_grade_alone if {
	_grades({"Principal": "*"}) == {"everyone"}
	_grades({"Principal": _root}) == {"account"}
	_grades({"Principal": _root, "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-1"}}}) == {"unpinned"}
	_grades({"Principal": "*", "Condition": {"StringEquals": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/r"}}}) == set()
	_grades({"Principal": {"AWS": "arn:aws:iam::111122223333:role/r"}}) == set()
}

test_everything_but_puts_events if {
	bus.puts_events({"actions": set(), "not_actions": {"events:DeleteRule"}})
	not bus.puts_events({"actions": set(), "not_actions": {"events:Put*"}})
	bus.rule_changes({"actions": set(), "not_actions": {"events:*Rule"}}) == {"events:PutTargets", "events:RemoveTargets"}
}
