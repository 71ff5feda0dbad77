# METADATA
# title: What makes its holder an administrator
# description: |
#   Everything on every resource, everything but some, or changing what IAM's policies and roles say: with that one gets the
#   rest. A statement with conditions counts only when it allows everything.
# scope: package
package lib.administrator

import data.lib.action
import data.lib.result
import data.lib.statement
import data.lib.watched_actions

# How a statement makes its holder one, in words.
powers(block) := {"everything"} if {
	statement.every_resource(block)
	some name in block.actions
	regex.match(`^[*]+(:[*]+)?$`, name)
} else := {sprintf("everything but %s", [result.list(block.not_actions)])} if {
	count(block.not_actions) > 0
	statement.every_resource(block)
} else := {sprintf("%s on every role or policy", [name]) | some name in block.actions; _changes_policies(name)} if {
	count(block.conditions) == 0
	not "condition" in block.unlisted
	_over_iam(block)
} else := set()

_changes_policies(name) if count(action.watched_in({"actions": {name}, "not_actions": set()}) & watched_actions.policy_changes) > 0

_over_iam(block) if statement.every_resource(block)

_over_iam(block) if {
	some resource in block.resources
	regex.match(`^arn:[^:]*:iam::[^:]*:([*]|(role|policy|user|group)/[*])$`, resource)
}

# AWS's own policies that do.
is_managed(arn) if regex.match(`^arn:[^:]*:iam::aws:policy/(AdministratorAccess|IAMFullAccess|PowerUserAccess)$`, arn)
