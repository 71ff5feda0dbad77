# METADATA
# title: What an expression refers to
# description: |
#   The plan's configuration names what an expression refers to, except through locals: Terraform leaves those out, so following
#   a reference ends at a node "local:…", which is no resource. Who asks decides what that means. Variables and outputs
#   are nodes of a graph, one for each module instance, so that `module.m["a.b"].x` leads to that instance alone.
# scope: package
package lib.reference

import data.lib.configuration
import data.lib.plan

# The addresses of resources and data sources that an expression of a resource comes from, through variables and outputs;
# and "local:…", "var:…" where it comes from a local, or from a variable that nobody sets to anything but a constant.
linked(resource, expression) := _spread(_follow(_nodes({
	"module": configuration.module_of(resource),
	"references": object.get(expression, "references", []),
	"each": object.get(configuration.block(resource), ["for_each_expression", "references"], []),
	"key": trim_prefix(resource.address, base),
	"instances": count(object.get(_siblings, base, set())),
}))) if {
	base := configuration.below(configuration.module_of(resource), configuration.name_of(resource))
}

# These are candidates. Where there is one and nothing else that could be meant, it is certain: what a rule lets pass because of a
# reference must be.
certain(nodes) := node if {
	left := {node | some node in nodes; not is_known(node)}
	count(left) == 1
	some node in left
	plan.resources[node]
}

# A variable of the root, or a data source that was read: not what makes a value unknown, but perhaps what chooses it.
is_known(node) if startswith(node, "var:")

is_known(node) if plan.data_sources[node].unknown == {}

# The nodes that may hide a resource of these types: locals, and resources that only hand something on.
unresolved(nodes, types) := {node |
	some node in nodes
	not is_known(node)
	not _is_of(node, types)
}

_is_of(node, types) if plan.resources[node].type in types

# The module that a node is in.
module_of(node) := match[1] if {
	some match in regex.find_all_string_submatch_n(`^(?:local|output|outputs):(.*)\|[^|]*$`, node, 1)
} else := configuration.module_of(object.get(plan.resources, node, {}))

# The resources of a type that a module instance is given.
inputs(module, type) := _spread({node |
	some node in _follow(object.get(_variables, module, set()))
	plan.resources[object.get(_first_of, node, node)].type == type
})

_variables := {module: nodes | some module, nodes in _variables_of}

_variables_of[address] contains _node("var", address, name) if {
	some address, module in configuration.modules
	some name, _ in configuration.by_path[module.path].call.expressions
}

_follow(nodes) := {node |
	some node in (nodes | union({_edges[via] | some via in graph.reachable(_edges, nodes)}))
	not _edges[node]
}

_edges := object.union_n([_variable_edges, _output_edges, _outputs_edges, _every_output_edges])

_variable_edges := {_node("var", address, name): nodes |
	some address, module in configuration.modules
	call := configuration.by_path[module.path].call
	some name, expression in call.expressions
	nodes := _nodes({
		"module": module.parent,
		"references": object.get(expression, "references", []),
		"each": object.get(call, ["for_each_expression", "references"], []),
		"key": trim_prefix(address, module.base),
		"instances": count(object.get(_children, module.base, set())),
	})
}

_output_edges := {_node("output", address, name): nodes |
	some address, module in configuration.modules
	some name, output in configuration.by_path[module.path].module.outputs
	nodes := _nodes({"module": address, "references": object.get(output.expression, "references", []), "each": [], "key": "", "instances": 1})
}

# `module.m[each.key].x` is recorded as "module.m", without the output's name.
_outputs_edges := {_node("outputs", address, "*"): nodes |
	some address, module in configuration.modules
	nodes := {_node("output", address, name) | some name, _ in configuration.by_path[module.path].module.outputs}
}

# The same output of every instance of a module.
_every_output_edges := {_output_node(_every(base), name): nodes |
	some base, addresses in _children
	count(addresses) > 1
	path := configuration.modules[min(addresses)].path
	some name in (object.keys(object.get(configuration.by_path[path].module, "outputs", {})) | {""})
	nodes := {_output_node(address, name) | some address in addresses}
}

# Where an expression may mean any of several instances, one node stands for them all: a link to each one would make as many
# links as there are instances, times those of the expression's own resource.
_every(base) := concat("", ["every:", base])

_spread(nodes) := union({object.get(_members, node, {node}) | some node in nodes})

_members := {_every(base): addresses | some base, addresses in _siblings}

_first_of := {node: min(addresses) | some node, addresses in _members}

_node(kind, module, name) := concat("", [kind, ":", module, "|", name])

# An expression's references as nodes, and those of `for_each` where it takes `each.value`: that is made of what `for_each` is made of.
_nodes(expression) := _nodes_by(expression.references, expression, _choice(expression)) | _nodes_of_each(expression)

_nodes_of_each(expression) := _nodes_by(expression.each, expression, "key") if {
	_takes_value(expression)
	count([reference | some reference in expression.each; not _is_prefix(reference, expression.each)]) == 1
} else := _nodes_by(expression.each, expression, "twin") if {
	_takes_value(expression)
} else := set()

_takes_value(expression) if "each.value" in expression.references

# `a.b["k"].c` is listed with its prefixes `a.b["k"]` and `a.b`: only the longest counts.
_nodes_by(references, expression, choice) := {node |
	some reference in references
	not _is_prefix(reference, references)
	node := _node_of(reference, object.union(expression, {"choice": choice}))
}

# How an expression chooses among instances: `each.key` names the one with the same key. `count.index` and `each.value` may be any
# (`count.index + 1` reads the same), but where both have as many instances they are taken for twins.
_choice(expression) := "key" if {
	"each.key" in expression.references
	not _takes_value(expression)
} else := "twin" if {
	"count.index" in expression.references
} else := "twin" if {
	_takes_value(expression)
	not _takes_part_of_value(expression)
} else := "none"

_takes_part_of_value(expression) if {
	some reference in expression.references
	regex.match(`^each\.value[.\[]`, reference)
}

_is_prefix(reference, references) if {
	some other in references
	other != reference
	startswith(other, reference)
	substring(other, count(reference), 1) in {".", "["}
}

_node_of(reference, expression) := _node(match[1], expression.module, match[2]) if {
	some match in regex.find_all_string_submatch_n(`^(var|local)\.([\w-]+)`, reference, 1)
}

_node_of(reference, expression) := _output_node(child, match[3]) if {
	some match in regex.find_all_string_submatch_n(`^(module\.[\w-]+)(\[(?:"(?:\\.|[^"\\])*"|[0-9]+)\])?(?:\.([\w-]+))?`, reference, 1)
	child := _instance(_children, configuration.below(expression.module, match[1]), match[2], expression)
}

_node_of(reference, expression) := instance if {
	not regex.match(`^(var|local|module|each|count|path|terraform|self)\.`, reference)
	some match in regex.find_all_string_submatch_n(`^((?:data\.)?[\w-]+\.[\w-]+)(\[(?:"(?:\\.|[^"\\])*"|[0-9]+)\])?`, reference, 1)
	instance := _instance(_siblings, configuration.below(expression.module, match[1]), match[2], expression)
}

_output_node(child, name) := _node("output", child, name) if name != ""

_output_node(child, "") := _node("outputs", child, "*")

# What an address stands for: with a key that instance; without, the one that the expression chooses, or every one.
_instance(_, base, key, _) := concat("", [base, key]) if key != ""

_instance(index, base, "", expression) := _chosen(object.get(index, base, {base}), base, expression)

_chosen(candidates, base, expression) := same if {
	_chooses(expression, candidates)
	same := concat("", [base, expression.key])
	candidates[same]
} else := min(candidates) if {
	count(candidates) == 1
} else := _every(base)

_chooses(expression, _) if expression.choice == "key"

_chooses(expression, candidates) if {
	expression.choice == "twin"
	count(candidates) == expression.instances
}

_children := {base: addresses | some base, addresses in _children_of}

_children_of[module.base] contains address if some address, module in configuration.modules

_siblings := {base: addresses | some base, addresses in _siblings_of}

_siblings_of[base] contains address if {
	some address, resource in plan.resources
	base := configuration.below(configuration.module_of(resource), configuration.name_of(resource))
}

_siblings_of[base] contains address if {
	some address, source in plan.data_sources
	base := configuration.below(configuration.module_of(source.resource), configuration.name_of(source.resource))
}
