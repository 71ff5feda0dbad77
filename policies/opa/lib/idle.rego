# METADATA
# title: Conditions that stop nobody
# scope: package
package lib.idle

import data.lib.condition

# Why conditions of an Allow on who or what calls hold nobody back: in words, a set.
in_allow(kind, block) := {reason |
	count(block.conditions) > 0
	not condition.confined(block)
	some clause in block.conditions
	reason := _reason(kind, block, clause)
}

# Why a Deny does not reach long-term access keys.
in_deny(block) := {"a request with long-term access keys lacks aws:multifactorauthpresent, which `bool` does not deny"} if {
	block.effect == "Deny"
	some clause in block.conditions
	clause.operator == "bool"
	_is_about_factor(clause, "false")
} else := set()

# AWS's other way to deny them: by the key's absence, in a statement of its own.
demands_factor(policy) if {
	some block in policy.statements
	block.effect == "Deny"
	some clause in block.conditions
	clause.operator == "null"
	clause.key in {"aws:multifactorauthage", "aws:multifactorauthpresent"}
	"true" in clause.values
}

# The keys of an Allow's patterns of which the plan does not even know how many they are.
perhaps(block) := {clause.key |
	not condition.confined(block)
	some clause in block.conditions
	clause.unlisted
	clause.operator in _patterns
	_about_callers[clause.key]
}

_reason(kind, block, clause) := sprintf("%s is held to %s, which is anything", [clause.key, concat(", ", sort(wild))]) if {
	_about_callers[clause.key]
	clause.operator in _patterns
	wild := {value | some value in clause.values; regex.match(`^([*?]*[*][*?]*|arn:[*:]*[*]|0[.]0[.]0[.]0/0|::/0)$`, value)}
	count(wild) > 0
} else := sprintf("a request without %s meets `%s`", [clause.key, clause.operator]) if {
	_about_callers[clause.key]
	endswith(clause.operator, "ifexists")
	not _may_lack(kind, block)
} else := sprintf("a request without %s meets `%s`", [clause.key, clause.operator]) if {
	_about_callers[clause.key]
	regex.match(`^forallvalues:(string(equals|equalsignorecase|like)|arn(equals|like))$`, clause.operator)
	not condition.pinned(block, clause.key)
} else := "a request with long-term access keys lacks aws:multifactorauthpresent, and meets `boolifexists`" if {
	clause.operator == "boolifexists"
	_is_about_factor(clause, "true")
}

_is_about_factor(clause, value) if {
	clause.key == "aws:multifactorauthpresent"
	{lower(given) | some given in clause.values} == {value}
}

_patterns := {"arnequals", "arnlike", "foranyvalue:arnlike", "foranyvalue:stringlike", "ipaddress", "stringlike"}

_about_callers := {
	"aws:principalaccount", "aws:principalarn", "aws:principalorgid", "aws:principalorgpaths", "aws:sourceaccount", "aws:sourcearn",
	"aws:sourceip", "aws:sourceorgid", "aws:sourceorgpaths", "aws:sourceowner", "aws:sourcevpc", "aws:sourcevpce", "aws:userid",
	"iam:passedtoservice", "kms:calleraccount", "kms:viaservice", "sts:externalid",
}

# Not every service says for whom it takes a role, and in an identity policy the caller is known anyway.
_may_lack("identity", _)

_may_lack("trust", block) if {
	every principal in block.principals {
		principal.type == "Service"
	}
}
