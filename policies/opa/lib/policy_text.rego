# METADATA
# title: What a policy's text says, as far as the plan lets it be read
# description: |
#   A text is known (a string), or deferred (it comes from aws_iam_policy_document data sources whose statements the plan shows),
#   or opaque: unknown, and not traceable to statements. `jsonencode` over one unknown ARN is opaque, and so is a document that
#   reaches its policy through a local, since Terraform's configuration does not tell what a local is made of.
# scope: package
package lib.policy_text

import data.lib.configuration
import data.lib.grammar
import data.lib.plan
import data.lib.reference
import data.lib.statement

# {statements, opaque, certain}: opaque is a set of reasons; with any, statements are not all there is. Not certain is a text that
# is one of several documents: the statements are those of all of them.
known("") := {"statements": [], "opaque": set()}

known(text) := {"statements": _readable(text), "opaque": grammar.flaws(text)} if text != ""

_readable(text) := statement.from_text(text)

_readable(text) := [] if not statement.from_text(text)

# The text is not known, but whoever runs the rules has read the statements in the configuration's own files, and hands them over
# as data: `source[address][argument]`, a list of {block, unknown} as in a deferred document.
written(resource, attribute) := {
	"statements": [statement.from_block(entry.block, entry.unknown, index) | some index, entry in entries],
	"opaque": set(),
} if {
	entries := data.source[resource.address][attribute]
}

# The text is not known, but what it is made of may be.
linked(resource, expression) := _of_nodes(reference.linked(resource, expression))

_of_nodes(nodes) := {
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
	block := _referring(source, index, _named(source, index, statement.from_block(raw, _unknown_parts(source, index), index)))
]

# Resources that have no ARN yet: `refers` is what these may be. Without a statement's own block (`dynamic`) nobody can tell.
_referring(source, index, block) := object.union(block, {"refers": nodes}) if {
	"resources" in block.unknown
	blocks := configuration.expressions(source.resource).statement
	count(blocks) == count(source.values.statement)
	nodes := reference.linked(source.resource, blocks[index].resources)
} else := block

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
