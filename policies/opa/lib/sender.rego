# METADATA
# title: Whom the policies of topics and queues let in
# description: |
#   Each Allow statement is one finding of one rule, the gravest: to everyone, to services for anybody, to foreign accounts, to a whole
#   account, or to everyone whom a condition of another kind holds.
# scope: package
package lib.sender

import data.lib.account
import data.lib.condition
import data.lib.exposure
import data.lib.iam
import data.lib.statement

# {type of what holds the policy: what it is a policy of}
kinds := {"aws_sns_topic": "topic", "aws_sns_topic_policy": "topic", "aws_sqs_queue": "queue", "aws_sqs_queue_policy": "queue"}

# {grade: [{policy, block}]}
grants := {grade: [grant | some grant in _grants; _grade(grant) == grade] | some grade in ["everyone", "services", "strangers", "account", "condition"]}

_grants := [grant | some grant in iam.grants_of_kind.resource; kinds[grant.policy.type]]

_grade(grant) := "everyone" if {
	statement.anyone(grant.block)
	not condition.confined(grant.block)
} else := "services" if {
	count(services(grant)) > 0
	_to_services[[grant.policy.address, grant.block]]
} else := "strangers" if {
	_to_strangers[[grant.policy.address, grant.block]]
	not names_source(grant.block)
} else := "account" if {
	_is_whole_account(grant.block)
	not _is_narrow(grant.block)
} else := "condition" if {
	statement.anyone(grant.block)
	not _pinned_by_any(grant.block, {"aws:principalarn", "aws:principalorgid", "aws:principalorgpaths", "aws:sourceorgid"})
}

_to_services := {[grant.policy.address, grant.block] | some type, _ in kinds; some grant in exposure.to_services[type]}

_to_strangers := {[grant.policy.address, grant.block] | some type, _ in kinds; some grant in exposure.to_strangers[type]}

# The services that act for anybody. EventBridge sends no condition keys to a topic, so its policy cannot ask for any:
# https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html#eb-sns-permissions
services(grant) := {principal.id |
	some principal in grant.block.principals
	principal.type == "Service"
	not _cannot_tell(kinds[grant.policy.type], principal.id)
}

_cannot_tell("topic", "events.amazonaws.com")

names_source(block) if _pinned_by_any(block, {"aws:principalorgpaths", "aws:sourceaccount", "aws:sourcearn", "aws:sourceorgid"})

# All of an account: its number or root, or everyone of it.
_is_whole_account(block) if {
	some principal in block.principals
	principal.type == "AWS"
	account.is_whole(principal.id)
}

_is_whole_account(block) if {
	statement.anyone(block)
	_pinned_by_any(block, {"aws:principalaccount", "aws:sourceaccount", "aws:sourceowner"})
}

_is_narrow(block) if _pinned_by_any(block, {"aws:principalarn", "aws:sourcearn", "aws:userid"})

_pinned_by_any(block, keys) if {
	some key in keys
	condition.pinned(block, key)
}

# What a statement allows, in words.
allowed(block) := concat(", ", sort(block.actions | {sprintf("everything but %s", [action]) | some action in block.not_actions}))
