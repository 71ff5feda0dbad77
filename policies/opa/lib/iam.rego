# METADATA
# title: Every policy of the plan, read as far as the plan lets it be read
# description: |
#   A policy's text is known (a string), or deferred (it comes from aws_iam_policy_document data sources whose statements the
#   plan shows), or opaque: unknown, and not traceable to statements. `jsonencode` over one unknown ARN is opaque, and so is a
#   document that reaches its policy through a local, since Terraform's configuration does not tell what a local is made of.
# scope: package
package lib.iam

import data.lib.configuration
import data.lib.grammar
import data.lib.plan
import data.lib.policy_attributes
import data.lib.reference
import data.lib.statement

# [{address, type, attribute, kind, statements, opaque, certain}]: opaque is a set of reasons; with any, statements are not all
# there is. Not certain is a text that is one of several documents: the statements are those of all of them.
policies := array.concat(_argument_policies, _inline_policies)

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
	resource.address in _boundaries
} else := kind

_boundaries := _used_as_boundary - _attached if not _any_hidden_attachment

_boundaries := set() if _any_hidden_attachment

_used_as_boundary := {address |
	some type in {"aws_iam_role", "aws_iam_user"}
	some resource in plan.of_type(type)
	managed := managed_policies(resource, "permissions_boundary")
	count(managed) == 1
	not hides_policies(resource, "permissions_boundary", managed)
	some address in managed
}

_attached := {address |
	some type, argument in _attaching
	some resource in plan.of_type(type)
	some address in managed_policies(resource, argument)
}

_any_hidden_attachment if {
	some type, argument in _attaching
	some resource in plan.of_type(type)
	hides_policies(resource, argument, managed_policies(resource, argument))
}

_attaching := {
	"aws_iam_group_policy_attachment": "policy_arn",
	"aws_iam_group_policy_attachments_exclusive": "policy_arns",
	"aws_iam_policy_attachment": "policy_arn",
	"aws_iam_role": "managed_policy_arns",
	"aws_iam_role_policy_attachment": "policy_arn",
	"aws_iam_role_policy_attachments_exclusive": "policy_arns",
	"aws_iam_user_policy_attachment": "policy_arn",
	"aws_iam_user_policy_attachments_exclusive": "policy_arns",
}

# The plan's aws_iam_policy resources that an argument names by ARN.
managed_policies(resource, argument) := {address |
	some arn in plan.texts(resource, argument)
	some address in of_arn(arn)
} | {address |
	plan.has_unknown(resource, argument)
	some address in reference.linked(resource, configuration.expression(resource, argument))
	plan.resources[address].type == "aws_iam_policy"
}

# True where the argument may name more policies than `managed`, the ones found. `managed_policy_arns` is unknown where the role
# does not set it.
hides_policies(resource, argument, managed) if {
	plan.has_unknown(resource, argument)
	configuration.is_set(resource, argument)
	count(managed) == 0
}

hides_policies(resource, argument, _) if {
	endswith(argument, "policy_arns")
	plan.has_unknown(resource, argument)
	count(reference.unresolved(reference.linked(resource, configuration.expression(resource, argument)), {"aws_iam_policy"})) > 0
}

# The plan's policy with an ARN. A new one has none yet, but its ARN will end in its name.
of_arn(arn) := {_by_arn[arn]}

of_arn(arn) := object.get(_new_by_name, name, set()) if {
	not _by_arn[arn]
	segments := split(arn, "/")
	name := segments[count(segments) - 1]
}

_by_arn := {policy.change.after.arn: policy.address | some policy in plan.of_type("aws_iam_policy")}

_new_by_name := {name: addresses | some name, addresses in _new_policies}

_new_policies[policy.change.after.name] contains policy.address if {
	some policy in plan.of_type("aws_iam_policy")
	plan.is_unknown(policy, "arn")
}

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
_text(resource, attribute) := _known_text(plan.value(resource, attribute)) if configuration.is_set(resource, attribute)

_text(resource, attribute) := _linked_text(resource, configuration.expression(resource, attribute)) if {
	plan.is_unknown(resource, attribute)
	configuration.is_set(resource, attribute)
}

_inline_text(_, _, inline) := _known_text(inline.policy)

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
	texts := [_linked_text(role, expression) | some expression in expressions]
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

_known_text("") := {"statements": [], "opaque": set()}

_known_text(text) := {"statements": _readable(text), "opaque": grammar.flaws(text)} if text != ""

_readable(text) := statement.from_text(text)

_readable(text) := [] if not statement.from_text(text)

# The text is not known, but what it is made of may be.
_linked_text(resource, expression) := _document_text(reference.linked(resource, expression))

_document_text(nodes) := {
	"statements": [block | some address in documents; some block in _documents[address].statements],
	"opaque": (_strangers(nodes) | union({_documents[address].opaque | some address in documents})),
	"certain": count({node | some node in nodes; _is_document(node)}) <= 1,
} if {
	documents := union({_document_and_sources[address] | some address in nodes})
}

_strangers(nodes) := {"the plan does not show what its text is made of"} if {
	every node in nodes {
		reference.is_known(node)
		not _is_document(node)
	}
} else := _reasons(nodes)

# Why the text is more than the documents among these nodes.
_reasons(nodes) := {reason |
	resources := [node | some node in nodes; _is_stranger(node); not regex.match(_indirect, node)]
	count(resources) > 0
	reason := sprintf("its text is made from %s, which the plan does not know", [concat(" and ", sort(resources))])
} | {reason |
	some node in nodes
	_is_stranger(node)
	some match in regex.find_all_string_submatch_n(_indirect, node, 1)
	reason := sprintf("its text comes through %s.%s, and a plan does not tell what that is made of", [match[1], match[2]])
}

_is_stranger(node) if {
	not _is_document(node)
	not reference.is_known(node)
}

_indirect := `^(local|output):.*\|([\w-]+)$`

# {address of a data.aws_iam_policy_document: {statements, opaque, sources}}
_documents := {address: document |
	some address, source in plan.data_sources
	source.resource.type == "aws_iam_policy_document"
	unknown_sources := _unknown_sources(source)
	document := {
		"statements": array.concat(_blocks(source), _source_statements(source)),
		"opaque": ((_unknown_blocks(source) | _flawed_sources(source)) | union({_strangers(nodes) | some nodes in unknown_sources})),
		"sources": {node | some nodes in unknown_sources; some node in nodes; _is_document(node)},
	}
}

_is_document(node) if plan.data_sources[node].resource.type == "aws_iam_policy_document"

# A document with all that it is composed from.
_document_and_sources := {address: reached |
	some address, _ in _documents
	reached := graph.reachable(_sources, {address})
}

_sources := {address: document.sources | some address, document in _documents}

_blocks(source) := [block |
	some index, raw in source.values.statement
	block := _named(source, index, statement.from_block(raw, _unknown_parts(source, index), index))
]

_unknown_parts(source, index) := source.unknown.statement[index]

_unknown_parts(source, index) := {} if not source.unknown.statement[index]

# Principals that this plan creates have no ARN yet, but each is one principal: its address stands for it.
_named(source, index, block) := object.union(block, {
	"principals": (block.principals | {{"type": "AWS", "id": address} | some address in created}),
	"unknown": block.unknown - {"principals"},
}) if {
	created := _created_principals(source, index)
} else := block

# Undefined where something else may be among them: a `dynamic` block, a local, another resource's attribute.
_created_principals(source, index) := {node | some node in nodes; not reference.is_known(node)} if {
	is_array(source.unknown.statement[index].principals)
	not _hides_type(source.unknown.statement[index].principals)
	blocks := configuration.expressions(source.resource).statement
	count(blocks) == count(source.values.statement)
	count(blocks[index].principals) == count(source.values.statement[index].principals)
	nodes := union({reference.linked(source.resource, principals.identifiers) | some principals in blocks[index].principals})
	count(reference.unresolved(nodes, _principal_types)) == 0
}

_hides_type(marks) if marks[_].type == true

# A list that is unknown as a whole may hold anything beside what it refers to: `compact([role.arn, "*"])`.
_hides_type(marks) if marks[_].identifiers == true

_principal_types := {
	"aws_cloudfront_origin_access_identity", "aws_iam_openid_connect_provider", "aws_iam_role", "aws_iam_saml_provider",
	"aws_iam_service_linked_role", "aws_iam_user",
}

_unknown_blocks(source) := {"its statements depend on a value that the plan does not know"} if {
	source.unknown.statement == true
} else := set()

_composed := {"source_policy_documents", "override_policy_documents", "source_json", "override_json"}

_source_statements(source) := [block |
	some argument in _composed
	some text in _texts(source.values[argument])
	some block in statement.from_text(text)
]

_flawed_sources(source) := {sprintf("of a text in `%s` of %s, %s", [argument, source.resource.address, flaw]) |
	some argument in _composed
	some text in _texts(source.values[argument])
	text != ""
	some flaw in grammar.flaws(text)
}

_texts(value) := {value} if is_string(value)

_texts(value) := {text | some text in value; is_string(text)} if is_array(value)

# For each of those arguments with unknown elements, what it comes from.
_unknown_sources(source) := {nodes |
	some argument in _composed
	_has_unknown(source.unknown[argument])
	nodes := reference.linked(source.resource, configuration.expression(source.resource, argument))
}

_has_unknown(mark) if mark == true

_has_unknown(mark) if true in mark
