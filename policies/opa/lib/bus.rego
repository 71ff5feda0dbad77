# METADATA
# title: What a statement of an event bus's policy gives, and to whom
# description: |
#   Each Allow statement of a bus's policy is one finding of one rule, the gravest: to everyone, to a whole account, or without a pin
#   on what is sent.
# scope: package
package lib.bus

import data.lib.condition
import data.lib.iam
import data.lib.statement

# {grade: [{policy, block}]}
grants := {grade: [grant | some grant in _grants; _grade(grant.block) == grade] | some grade in ["everyone", "account", "unpinned"]}

_grants := [grant | some grant in iam.grants_of_kind.resource; grant.policy.type == "aws_cloudwatch_event_bus_policy"]

_grade(block) := "everyone" if {
	statement.anyone(block)
	not _bound(block)
	_matters(block)
} else := "account" if {
	puts_events(block)
	count(wide(block)) > 0
	not _narrow(block)
} else := "unpinned" if {
	count(wide(block)) > 0
	not _named(block)
	count(unpinned(block)) > 0
}

_matters(block) if puts_events(block)

_matters(block) if count(rule_changes(block)) > 0

# An address on the network is nobody's name.
_bound(block) if _narrow(block)

_bound(block) if _pinned_by_any(block, _accounts)

_accounts := {"aws:principalaccount", "aws:sourceaccount", "aws:sourceowner"}

# Held to an organisation, or to less than an account.
_narrow(block) if _pinned_by_any(block, {"aws:principalorgid", "aws:principalorgpaths", "aws:sourceorgid"})

_narrow(block) if _named(block)

_named(block) if _pinned_by_any(block, {"aws:sourcearn", "aws:sourcevpc", "aws:sourcevpce", "aws:userid"})

_named(block) if {
	condition.pinned(block, "aws:principalarn")
	some held in block.conditions
	held.key == "aws:principalarn"
	every value in held.values {
		not regex.match(`:(root|[*]|(role|user)/[*])$`, value)
	}
}

_pinned_by_any(block, keys) if {
	some key in keys
	condition.pinned(block, key)
}

# What is not pinned of what is sent, and what may be changed of the rules, in words. An account that may change its own rules only
# (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-permissions-manage.html) changes nobody's.
unpinned(block) := {sprintf("put events without a condition that pins %s", [concat(" and ", sort(keys))]) |
	puts_events(block)
	keys := {key | some key in ["events:source", "events:detail-type"]; not condition.pinned(block, key)}
	count(keys) > 0
} | {sprintf("call %s", [concat(", ", sort(changes))]) |
	changes := rule_changes(block)
	count(changes) > 0
	count([held | some held in block.conditions; held.key == "events:creatoraccount"]) == 0
}

# A principal that is more than one role, user or service: everyone, or an account with all that is in it.
wide(block) := {who(principal.id) | some principal in block.principals; _is_wide(principal)} | _everyone_but(block)

_is_wide(principal) if principal.id == "*"

_is_wide(principal) if {
	principal.type == "AWS"
	regex.match(_account, principal.id)
}

# An account's number, or its root: every principal in the account.
_account := `^([0-9]{12}|arn:aws[a-z-]*:iam::[0-9]{12}:root)$`

_everyone_but(block) := {"everyone but some"} if {
	count(block.not_principals) > 0
} else := set()

who("*") := "everyone"

who(id) := sprintf("the whole account %s", [id]) if id != "*"

puts_events(block) if _allows(block, "events:putevents")

# What of this changes where events go.
rule_changes(block) := {name |
	some action, name in _changing
	_allows(block, action)
}

_changing := {
	"events:deleterule": "events:DeleteRule",
	"events:disablerule": "events:DisableRule",
	"events:enablerule": "events:EnableRule",
	"events:putrule": "events:PutRule",
	"events:puttargets": "events:PutTargets",
	"events:removetargets": "events:RemoveTargets",
}

_allows(block, name) if {
	some action in block.actions
	glob.match(lower(action), [], name)
}

_allows(block, name) if {
	count(block.not_actions) > 0
	every action in block.not_actions {
		not glob.match(lower(action), [], name)
	}
}
