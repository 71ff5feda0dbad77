# METADATA
# title: The plan, indexed once per evaluation
# description: |
#   Reads the JSON of `terraform show -json` (https://developer.hashicorp.com/terraform/internals/json-format).
#   A value is known, unknown or absent, and these are three answers: `value` is undefined unless it is known.
#   The plan's `configuration` names what an expression refers to, except through locals: Terraform leaves those out,
#   so a reference ends at a node "local:…", which is no resource. Who asks decides what that means.
# scope: package
package lib.plan

# HCP Terraform hands the plan over as `input.plan`.
document := input if not input.plan

document := input.plan if input.plan

# What exists after the apply, by address. Whatever the plan deletes or forgets has no `after`.
resources := {change.address: change |
	some change in document.resource_changes
	change.mode == "managed"
	change.change.after != null
}

_by_type := {type: [resource | some resource in resources; resource.type == type] |
	some type in {resource.type | some resource in resources}
}

of_type(type) := object.get(_by_type, type, [])

# Data sources by address: {resource, values, unknown}. Read during the plan: in prior_state. Deferred to the apply: a change.
# One that was read before and is deferred now is what it will be read as.
data_sources := object.union(object.remove(_read_data, _deferred_data), _deferred_data)

_deferred_data := {change.address: {"resource": change, "values": change.change.after, "unknown": change.change.after_unknown} |
	some change in document.resource_changes
	change.mode == "data"
	change.change.after != null
}

_read_data := {address: {"resource": resource, "values": source.values, "unknown": {}} |
	some module, state in _states
	some source in state.resources
	source.mode == "data"
	address := source.address
	resource := object.union(source, {"module_address": module})
}

# The known value of an attribute; undefined when it is unknown, null or not there.
value(resource, attribute) := known if {
	known := resource.change.after[attribute]
	known != null
}

# True where the plan cannot tell the value at all. A list with unknown elements is known.
is_unknown(resource, attribute) if resource.change.after_unknown[attribute] == true

# The known strings of an argument that holds one or a list of them.
texts(resource, attribute) := {text | some text in _list(object.get(resource.change.after, attribute, null)); is_string(text)}

_list(value) := value if is_array(value)

_list(value) := [value] if not is_array(value)

# True where the plan does not know the value, or an element of the list.
has_unknown(resource, attribute) if is_unknown(resource, attribute)

has_unknown(resource, attribute) if true in resource.change.after_unknown[attribute]

is_absent(resource, attribute) if {
	not is_unknown(resource, attribute)
	object.get(resource.change.after, attribute, null) == null
}

# Modules. Keys may hold dots and brackets, so addresses are matched, never split.
_step := `module\.[^.\[]+(?:\[(?:"(?:\\.|[^"\\])*"|[0-9]+)\])?`

_module_addresses := ({""} | {change.module_address | some change in document.resource_changes}) | {address | some address, _ in _states}

# Every module instance by address: {path: its calls without keys, parent: address, base: address without its own key}.
modules := {address: module |
	some leaf in _module_addresses
	steps := [match[0] | some match in regex.find_all_string_submatch_n(_step, leaf, -1)]
	some length in numbers.range(0, count(steps))
	address := concat(".", array.slice(steps, 0, length))
	module := _module(array.slice(steps, 0, length))
}

_module(steps) := {"path": "", "parent": "", "base": ""} if count(steps) == 0

_module(steps) := {"path": concat(".", names), "parent": parent, "base": base} if {
	count(steps) > 0
	names := [trim_prefix(_unkeyed(step), "module.") | some step in steps]
	parent := concat(".", array.slice(steps, 0, count(steps) - 1))
	base := below(parent, _unkeyed(steps[count(steps) - 1]))
}

_unkeyed(step) := regex.find_all_string_submatch_n(`^module\.[^.\[]+`, step, 1)[0][0]

below(module, name) := name if module == ""

below(module, name) := concat(".", [module, name]) if module != ""

# Nested levels are unrolled: Rego has no recursion, and `walk` over a plan takes seconds. `too_deep` tells when that is not enough.
_states := object.union_n([_states_0, _states_1, _states_2, _states_3, _states_4, _states_5, _states_6])

_states_0 := {"": document.prior_state.values.root_module}

_states_1 := _child_states(_states_0)

_states_2 := _child_states(_states_1)

_states_3 := _child_states(_states_2)

_states_4 := _child_states(_states_3)

_states_5 := _child_states(_states_4)

_states_6 := _child_states(_states_5)

_child_states(states) := {child.address: child | some state in states; some child in state.child_modules}

# The configuration of every module by its path of calls: {module, call}.
configuration := object.union_n([_calls_0, _calls_1, _calls_2, _calls_3, _calls_4, _calls_5, _calls_6])

_calls_0 := {"": {"module": document.configuration.root_module, "call": {}}}

_calls_1 := _child_calls(_calls_0)

_calls_2 := _child_calls(_calls_1)

_calls_3 := _child_calls(_calls_2)

_calls_4 := _child_calls(_calls_3)

_calls_5 := _child_calls(_calls_4)

_calls_6 := _child_calls(_calls_5)

_child_calls(calls) := {below(path, name): {"module": call.module, "call": call} |
	some path, entry in calls
	some name, call in entry.module.module_calls
}

too_deep if count(_child_calls(_calls_6)) > 0

too_deep if count(_child_states(_states_6)) > 0

_blocks := {concat("|", [path, block.address]): block |
	some path, entry in configuration
	some block in entry.module.resources
}

_block(resource) := object.get(_blocks, concat("|", [modules[_module_of(resource)].path, _name(resource)]), {})

_module_of(resource) := object.get(resource, "module_address", "")

_name(resource) := concat(".", [resource.type, resource.name]) if resource.mode == "managed"

_name(resource) := concat(".", ["data", resource.type, resource.name]) if resource.mode == "data"

# The configuration's expressions of a resource by argument. Blocks written as `dynamic` are not among them.
expressions(resource) := object.get(_block(resource), "expressions", {})

# True where the configuration sets an argument, or says nothing of the resource at all. What it does not set may still be
# unknown: the provider will compute it.
is_set(resource, attribute) if expressions(resource)[attribute]

is_set(resource, _) if count(_block(resource)) == 0

# An argument's expression; without references where the configuration does not show it.
expression(resource, attribute) := object.get(expressions(resource), attribute, {"references": []})

# The addresses of resources and data sources that an expression of a resource comes from, through variables and outputs;
# and "local:…", "var:…" where it comes from a local, or from a variable that nobody sets to anything but a constant.
linked(resource, expression) := _follow(_nodes({
	"module": _module_of(resource),
	"references": object.get(expression, "references", []),
	"each": object.get(_block(resource), ["for_each_expression", "references"], []),
	"key": trim_prefix(resource.address, below(_module_of(resource), _name(resource))),
}))

_follow(nodes) := {node |
	some node in (nodes | union({_edges[via] | some via in graph.reachable(_edges, nodes)}))
	not _edges[node]
}

_edges := object.union(_variable_edges, object.union(_output_edges, _outputs_edges))

_variable_edges := {_node("var", address, name): nodes |
	some address, module in modules
	call := configuration[module.path].call
	some name, expression in call.expressions
	nodes := _nodes({
		"module": module.parent,
		"references": object.get(expression, "references", []),
		"each": object.get(call, ["for_each_expression", "references"], []),
		"key": trim_prefix(address, module.base),
	})
}

_output_edges := {_node("output", address, name): nodes |
	some address, module in modules
	some name, output in configuration[module.path].module.outputs
	nodes := _nodes({"module": address, "references": object.get(output.expression, "references", []), "each": [], "key": ""})
}

# `module.m[each.key].x` is recorded as "module.m", without the output's name.
_outputs_edges := {_node("outputs", address, "*"): nodes |
	some address, module in modules
	nodes := {_node("output", address, name) | some name, _ in configuration[module.path].module.outputs}
}

_node(kind, module, name) := concat("", [kind, ":", module, "|", name])

# An expression's references as nodes. `a.b["k"].c` is listed with its prefixes `a.b["k"]` and `a.b`: only the longest counts.
_nodes(expression) := {node |
	references := _each_resolved(expression)
	some reference in references
	not _is_prefix(reference, references)
	some node in _node_of(reference, expression)
}

# `each.value` is made of what `for_each` is made of; `each.key` only chooses.
_each_resolved(expression) := {reference | some reference in expression.references} | {reference |
	"each.value" in expression.references
	some reference in expression.each
}

_by_each(expression) if {
	some reference in expression.references
	regex.match(`^(each|count)\.`, reference)
}

_is_prefix(reference, references) if {
	some other in references
	other != reference
	startswith(other, reference)
	substring(other, count(reference), 1) in {".", "["}
}

_node_of(reference, expression) := {_node(match[1], expression.module, match[2])} if {
	some match in regex.find_all_string_submatch_n(`^(var|local)\.([\w-]+)`, reference, 1)
}

_node_of(reference, expression) := nodes if {
	some match in regex.find_all_string_submatch_n(`^(module\.[\w-]+)(\[(?:"(?:\\.|[^"\\])*"|[0-9]+)\])?(?:\.([\w-]+))?`, reference, 1)
	children := _instances(_children, below(expression.module, match[1]), match[2], expression)
	nodes := {node | some child in children; node := _output_node(child, match[3])}
}

_node_of(reference, expression) := instances if {
	not regex.match(`^(var|local|module|each|count|path|terraform|self)\.`, reference)
	some match in regex.find_all_string_submatch_n(`^((?:data\.)?[\w-]+\.[\w-]+)(\[(?:"(?:\\.|[^"\\])*"|[0-9]+)\])?`, reference, 1)
	instances := _instances(_siblings, below(expression.module, match[1]), match[2], expression)
}

_output_node(child, name) := _node("output", child, name) if name != ""

_output_node(child, "") := _node("outputs", child, "*")

# The instances that an address without key stands for: with `each.key` or `count.index` in the expression the one with the
# same key, else all of them.
_instances(_, base, key, _) := {concat("", [base, key])} if key != ""

_instances(index, base, "", expression) := _same_key(object.get(index, base, {base}), base, expression)

_same_key(candidates, base, expression) := {same} if {
	_by_each(expression)
	same := concat("", [base, expression.key])
	candidates[same]
} else := candidates

_children := {base: addresses | some base, addresses in _children_of}

_children_of[module.base] contains address if some address, module in modules

_siblings := {base: addresses | some base, addresses in _siblings_of}

_siblings_of[base] contains address if {
	some address, resource in resources
	base := below(_module_of(resource), _name(resource))
}

_siblings_of[base] contains address if {
	some address, source in data_sources
	base := below(_module_of(source.resource), _name(source.resource))
}
