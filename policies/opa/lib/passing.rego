# METADATA
# title: To which services a statement lets roles be passed
# scope: package
package lib.passing

import data.lib.condition

# True where a statement names the services (`iam:PassedToService`).
is_confined(block) if {
	condition.pinned(block, "iam:passedtoservice")
	every value in _services(block) {
		regex.match(`^[a-z0-9-]`, value)
	}
}

_services(block) := {value |
	some narrowing in block.conditions
	narrowing.key == "iam:passedtoservice"
	some value in narrowing.values
}

# True where the service that an action starts code in (lib.watched_actions.passed_to) may be given a role.
may_go_to(block, _) if not is_confined(block)

may_go_to(block, action) if {
	some value in _services(block)
	some service in _services_of(split(action, ":")[0])
	glob.match(value, null, service)
}

_services_of(prefix) := object.get(_others, prefix, {concat(".", [prefix, "amazonaws.com"])})

# Services that take roles under another name than their actions'.
_others := {
	"apprunner": {"build.apprunner.amazonaws.com", "tasks.apprunner.amazonaws.com"},
	"autoscaling": {"ec2.amazonaws.com"},
	"batch": {"batch.amazonaws.com", "ecs-tasks.amazonaws.com"},
	"datapipeline": {"datapipeline.amazonaws.com", "ec2.amazonaws.com", "elasticmapreduce.amazonaws.com"},
	"ecs": {"ecs-tasks.amazonaws.com"},
	"elasticmapreduce": {"ec2.amazonaws.com", "elasticmapreduce.amazonaws.com"},
}
