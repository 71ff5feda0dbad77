# METADATA
# title: The plan, indexed once per evaluation
# description: |
#   Reads the JSON of `terraform show -json` (https://developer.hashicorp.com/terraform/internals/json-format).
#   A value is known, unknown or absent, and these are three answers: `value` is undefined unless it is known.
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

# What goes, by address: for good, or to be made anew. `before` is what it was.
deletions := {change.address: change |
	some change in document.resource_changes
	change.mode == "managed"
	"delete" in change.change.actions
	not change.deposed
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
	some module, state in states
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

# The prior state's modules by address. Nested levels are unrolled: Rego has no recursion, and `walk` over a plan takes seconds.
states := object.union_n([_states_0, _states_1, _states_2, _states_3, _states_4, _states_5, _states_6])

_states_0 := {"": document.prior_state.values.root_module}

_states_1 := _child_states(_states_0)

_states_2 := _child_states(_states_1)

_states_3 := _child_states(_states_2)

_states_4 := _child_states(_states_3)

_states_5 := _child_states(_states_4)

_states_6 := _child_states(_states_5)

_child_states(states) := {child.address: child | some state in states; some child in state.child_modules}

# True where that is not enough.
too_deep if count(_child_states(_states_6)) > 0
