# METADATA
# title: Every policy of the plan
# scope: package
package lib.iam

import data.lib.action
import data.lib.configuration
import data.lib.managed_policy
import data.lib.plan
import data.lib.policy_attributes
import data.lib.policy_text
import data.lib.reference

# [{address, type, attribute, kind, statements, opaque, certain}]: where a policy stands, and what its text says (policy_text.rego).
policies := array.concat(_argument_policies, _inline_policies)

# [{policy, block, actions}]: every Allow statement, and what it allows of the actions that rules ask about (lib.action), in lower
# case. Session policies and boundaries allow nothing by themselves.
grants := [{"policy": policy, "block": block, "actions": action.watched_in(block)} |
	some policy in policies
	not policy.kind in {"boundary", "session"}
	some block in policy.statements
	block.effect == "Allow"
]

grants_of_kind := {kind: [grant | some grant in grants; grant.policy.kind == kind] | some kind in {"identity", "key", "resource", "trust"}}

_argument_policies := [policy |
	some kind, types in policy_attributes.by_kind
	some type, attributes in types
	some resource in plan.of_type(type)
	some attribute in attributes
	text := _text(resource, attribute)
	policy := _policy({"resource": resource, "attribute": attribute, "kind": _kind(resource, kind)}, text)
]

# A boundary allows nothing by itself: it is written with wildcards, and only limits.
_kind(resource, kind) := "boundary" if {
	resource.address in managed_policy.boundaries
} else := kind

_inline_policies := [policy |
	some role in plan.of_type("aws_iam_role")
	some index, inline in role.change.after.inline_policy
	not _is_written_apart(role, inline)
	text := _inline_text(role, index, inline)
	policy := _policy({"resource": role, "attribute": "inline_policy", "kind": "identity"}, text)
]

# The provider reads policies of aws_iam_role_policy back as blocks of the role, as they were before this plan.
_is_written_apart(role, inline) if _written_apart[[role.change.after.name, inline.name]]

# [role, name]
_written_apart := {[version.role, version.name] |
	some change in plan.document.resource_changes
	change.type == "aws_iam_role_policy"
	some version in [change.change.before, change.change.after]
}

_policy(site, text) := {
	"address": site.resource.address,
	"type": site.resource.type,
	"attribute": site.attribute,
	"kind": site.kind,
	"statements": text.statements,
	"opaque": text.opaque,
	"certain": object.get(text, "certain", true),
}

# What the configuration does not set is what the provider last read: the text of another resource, of which this plan may be
# the mending.
_text(resource, attribute) := policy_text.known(plan.value(resource, attribute)) if configuration.is_set(resource, attribute)

_text(resource, attribute) := _late_text(resource, attribute) if {
	plan.is_unknown(resource, attribute)
	configuration.is_set(resource, attribute)
}

_late_text(resource, attribute) := text if {
	text := policy_text.written(resource, attribute)
} else := policy_text.linked(resource, configuration.expression(resource, attribute))

_inline_text(_, _, inline) := policy_text.known(inline.policy)

# Blocks are a set: nothing tells which of them is which in the configuration, so one that is not known may be any of those whose
# text may be unknown.
_inline_text(role, index, inline) := _either(role, _deferred_inlines(role)) if {
	not inline.policy
	role.change.after_unknown.inline_policy[index].policy == true
}

_either(role, expressions) := {
	"statements": [block | some text in texts; some block in text.statements],
	"opaque": (union({text.opaque | some text in texts}) | _dynamic_inlines(role, expressions)),
} if {
	texts := [policy_text.linked(role, expression) | some expression in expressions]
}

_deferred_inlines(role) := {block.policy |
	some block in configuration.expressions(role).inline_policy
	some node in reference.linked(role, block.policy)
	not reference.is_known(node)
}

# `dynamic` blocks are not in the configuration at all.
_dynamic_inlines(role, expressions) := {"the plan does not show what its text is made of"} if {
	count(role.change.after.inline_policy) > count(object.get(configuration.expressions(role), "inline_policy", []))
} else := {"the plan does not show what its text is made of"} if {
	count(expressions) == 0
} else := set()

# A key's policy for the account whose key it is: so that IAM's policies can give the key at all. AWS's default.
is_default_of_key("key", block) if {
	count(block.not_principals) == 0
	every principal in block.principals {
		regex.match(`^([0-9]{12}|arn:aws[a-z-]*:iam::[0-9]{12}:root)$`, principal.id)
	}
	_names_somebody(block)
}

_names_somebody(block) if count(block.principals) > 0

_names_somebody(block) if "principals" in block.unknown
