package lib.passing_test

import data.lib.passing

_to(operator, value) := {"conditions": {{"key": "iam:passedtoservice", "operator": operator, "values": {value}, "unlisted": false}}}

test_services_that_are_named if {
	passing.is_confined(_to("stringequals", "lambda.amazonaws.com"))
	passing.is_confined(_to("stringlike", "ecs*.amazonaws.com"))
	not passing.is_confined(_to("stringlike", "*.amazonaws.com"))
	not passing.is_confined(_to("stringequalsifexists", "lambda.amazonaws.com"))
	not passing.is_confined({"conditions": set()})
}

test_a_service_takes_roles_under_its_own_name if {
	passing.may_go_to({"conditions": set()}, "ec2:runinstances")
	passing.may_go_to(_to("stringequals", "lambda.amazonaws.com"), "lambda:createfunction")
	passing.may_go_to(_to("stringlike", "ecs*.amazonaws.com"), "ecs:runtask")
	not passing.may_go_to(_to("stringequals", "lambda.amazonaws.com"), "ec2:runinstances")
}
