# METADATA
# title: The configuration behind the plan
# description: |
#   Which module instance a resource is in, and what its arguments are made of. Names are joined as Terraform writes addresses.
# scope: package
package lib.configuration

import data.lib.plan

# Modules. Keys may hold dots and brackets, so addresses are matched, never split.
_step := `module\.[^.\[]+(?:\[(?:"(?:\\.|[^"\\])*"|[0-9]+)\])?`

# Why the prior state too: a module may hold nothing but data sources that were read already.
_module_addresses := ({""} | {change.module_address | some change in plan.document.resource_changes}) | {address | some address, _ in plan.states}

# Every module instance by address: {path: its calls without keys, parent: address, base: address without its own key}.
modules := {address: module |
	some leaf in _module_addresses
	steps := [match[0] | some match in regex.find_all_string_submatch_n(_step, leaf, -1)]
	some length in numbers.range(0, count(steps))
	address := concat(".", array.slice(steps, 0, length))
	module := _module(array.slice(steps, 0, length))
}

# {module: itself and those that it is in}
above := {module: graph.reachable(_parents, {module}) | some module, _ in modules}

_parents := {address: {module.parent} | some address, module in modules}

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

# The configuration of every module by its path of calls: {module, call}. Levels are unrolled as in the plan.
by_path := object.union_n([_calls_0, _calls_1, _calls_2, _calls_3, _calls_4, _calls_5, _calls_6])

_calls_0 := {"": {"module": plan.document.configuration.root_module, "call": {}}}

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

_blocks := {concat("|", [path, block.address]): block |
	some path, entry in by_path
	some block in entry.module.resources
}

block(resource) := object.get(_blocks, concat("|", [modules[module_of(resource)].path, name_of(resource)]), {})

module_of(resource) := object.get(resource, "module_address", "")

name_of(resource) := concat(".", [resource.type, resource.name]) if resource.mode == "managed"

name_of(resource) := concat(".", ["data", resource.type, resource.name]) if resource.mode == "data"

# The configuration's expressions of a resource by argument. Blocks written as `dynamic` are not among them.
expressions(resource) := object.get(block(resource), "expressions", {})

# True where the configuration sets an argument, or says nothing of the resource at all. What it does not set may still be
# unknown: the provider will compute it.
is_set(resource, attribute) if expressions(resource)[attribute]

is_set(resource, _) if count(block(resource)) == 0

# An argument's expression; without references where the configuration does not show it.
expression(resource, attribute) := object.get(expressions(resource), attribute, {"references": []})
