# METADATA
# title: What a statement of an event bus's policy gives, and to whom
# scope: package
package lib.bus

# A principal that is more than one role, user or service: everyone, or an account with all that is in it.
wide(block) := {_who(principal) | some principal in block.principals; _is_wide(principal)} | _everyone_but(block)

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

_who(principal) := who(principal.id)

puts_events(block) if _allows(block, "events:putevents")

# What of this changes where events go. An account's own rules on a bus that it shares are its own affair.
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
