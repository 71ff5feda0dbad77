# METADATA
# title: What identity policies allow on everything of its kind
# description: |
#   For the rules that ask about certain actions (lib.watched_actions): the Allow statements that allow one of them on `*`, on all
#   of its kind (`arn:aws:kms:*:*:key/*`), or on everything but some. Statements that make an administrator are in
#   `administrators` alone, and those that name what they leave out (NotAction) in neither: rules of their own tell of them. A
#   condition on tags of the resource (`aws:ResourceTag/team`) narrows as well as a name. IoT's policies are no policies of IAM.
# scope: package
package lib.reach

import data.lib.condition
import data.lib.iam
import data.lib.result
import data.lib.statement
import data.lib.watched_actions

# {use: [{policy, block, use, actions, kind, detail}]}: use as in `watched_actions.by_use`, actions as written. Kind is "unknown" where
# the list of resources may hold `*`, or a condition that the plan does not know may narrow it.
everywhere := {use: [found | some found in _found; found.use == use] | some use, _ in watched_actions.by_use}

finding(chain, found) := result.in_policy(chain, found.policy, found.detail) if found.kind == "violation"

finding(chain, found) := result.unknown(chain, found.policy.address, [found.policy.attribute], found.detail) if found.kind == "unknown"

# [{policy, block, actions}]: statements whose holder can give itself all that there is.
administrators := [grant | some grant in _grants; _administers(grant)]

# [{policy, block, actions}]: the statements that name what they allow, and make no administrator.
by_name := [grant |
	some grant in _grants
	count(grant.block.not_actions) == 0
	not _administers(grant)
]

# Every statement of a kind that this library judges.
_grants := [grant |
	some grant in iam.grants_of_kind.identity
	count(grant.actions) > 0
	grant.policy.type != "aws_iot_policy"
]

_administers(grant) if {
	statement.every_resource(grant.block)
	not condition.by_tag(grant.block)
	_changes_every_policy(grant)
}

_changes_every_policy(grant) if count(_iam_changes - grant.actions) == 0

_changes_every_policy(grant) if {
	count(grant.block.not_actions) > 0
	count(_iam_changes & grant.actions) > 0
}

_iam_changes := {action | some action in watched_actions.policy_changes; startswith(action, "iam:")}

# The names in a statement that mean one of these actions.
named(block, actions) := {name |
	some name in block.actions
	some action in actions
	_means(lower(name), action)
}

_means(name, action) if name == action

_means(name, action) if {
	regex.match(`[*?]`, name)
	glob.match(name, null, action)
}

_found := array.concat(_wide, _hidden)

_named_grants := [grant | some grant in by_name; not condition.by_tag(grant.block)]

_wide := [object.union(allowed(grant, names, union({resources | some resources in reached})), {"use": use}) |
	some grant in _named_grants
	wholes := _wholes(grant.block)
	count(wholes) > 0
	some use, watched in watched_actions.by_use
	reached := {action: resources |
		some action in (watched & grant.actions)
		resources := {whole.told | some whole in wholes; _covers(whole, action)}
		count(resources) > 0
	}
	count(reached) > 0
	names := named(grant.block, object.keys(reached))
]

_hidden := [{"policy": grant.policy, "block": grant.block, "use": use, "actions": names, "kind": "unknown", "detail": detail} |
	some grant in _named_grants
	"resources" in grant.block.unlisted
	count(_wholes(grant.block)) == 0
	some use, watched in watched_actions.by_use
	names := named(grant.block, watched & grant.actions)
	count(names) > 0
	detail := sprintf("the plan does not know how many resources %s of `%s` allows %s on", [
		grant.block.name, grant.policy.attribute,
		result.few(names),
	])
]

# That a statement allows these actions on these resources, as `finding` takes it.
allowed(grant, names, resources) := {
	"policy": grant.policy, "block": grant.block, "actions": names, "kind": kind,
	"detail": concat("", [text, _doubts[kind]]),
} if {
	kind := _kind(grant.block)
	text := sprintf("%s of `%s` allows %s on %s", [grant.block.name, grant.policy.attribute, result.few(names), result.few(resources)])
}

_doubts := {"violation": "", "unknown": ", unless a condition that the plan does not know narrows it"}

_kind(block) := "unknown" if {
	some narrowing in block.conditions
	narrowing.unlisted
} else := "unknown" if {
	"condition" in block.unlisted
} else := "violation"

# [{told, service, type}]: what a statement names that is all of something.
_wholes(block) := {whole | some resource in block.resources; some whole in _whole(resource)} | _all_but(block)

_all_but(block) := {{"told": sprintf("everything but %s", [result.few(block.not_resources)]), "service": "*", "type": "*"}} if {
	count(block.not_resources) > 0
} else := set()

_whole(resource) := {{"told": resource, "service": array.concat(split(resource, ":"), ["*", "*"])[2], "type": "*"}} if {
	statement.is_whole(resource)
} else := {{"told": resource, "service": match[1], "type": match[2]} |
	some match in regex.find_all_string_submatch_n(_all_of_a_type, resource, 1)
}

_all_of_a_type := `^arn:[^:]*:([^:]*):[^:]*:[^:]*:(event-bus|function|group|instance|key|parameter|policy|role|secret|stateMachine|stream|user)[:/]?[*?:/]*[*][*?:/]*$`

_covers(whole, action) if {
	glob.match(whole.service, null, _service(action))
	_fits(whole.type, action)
}

_fits("*", _)

_fits(type, action) if {
	type != "*"
	object.get(types, action, type) == type
}

# In whose ARNs an action's resources are named, where it is not the action's own prefix.
_service(action) := object.get(_foreign, action, split(action, ":")[0])

_foreign := {
	"ec2-instance-connect:sendsshpublickey": "ec2",
	"ssm:sendcommand": "ec2",
	"ssm:startsession": "ec2",
	"sts:assumerole": "iam",
}

# {action: the type in the ARNs that it takes}: of the four that IAM has.
types := {action: _iam_type(action) |
	some action in watched_actions.all
	regex.match(`^(iam|sts):`, action)
}

_iam_type(action) := "group" if {
	contains(action, "group")
} else := "role" if {
	contains(action, "role")
} else := "policy" if {
	contains(action, "policyversion")
} else := "user"
