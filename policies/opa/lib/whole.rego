# METADATA
# title: Whether a plan is whole
# description: |
#   Rules find nothing in what is no plan, or only a part of one, and that reads as clean. `paved gate` asks for the same in
#   `src/plan`, before it judges; this is for whoever runs the rules in OPA itself.
# scope: package
package lib.whole

import data.lib.configuration
import data.lib.plan

# Why the rules cannot judge this plan: sentences about "it".
gaps contains "it has no format_version that these rules know (1.x)" if not _known_format

gaps contains "it has no configuration" if not _has_configuration

gaps contains "it has no list of resource_changes" if not _has_changes

gaps contains "an entry of resource_changes is not whole" if {
	some change in plan.document.resource_changes
	not _is_whole(change)
}

gaps contains "it has no resource_changes, and yet planned resources" if {
	count(plan.document.resource_changes) == 0
	not _plans_nothing
}

gaps contains "Terraform reports that planning failed (errored)" if plan.document.errored

gaps contains "Terraform left changes out of it (complete: false): plan without `-target`" if plan.document.complete == false

gaps contains "it defers changes to a later plan (deferred_changes)" if count(plan.document.deferred_changes) > 0

gaps contains "it lists none of the resources that there are: plan without `-refresh-only`" if {
	not _lists_changes
	some module in plan.states
	some resource in module.resources
	resource.mode == "managed"
}

gaps contains _nested if plan.too_deep

gaps contains _nested if configuration.too_deep

# How to mend a gap, where the whole output of `terraform show -json` is no help.
remedies := {_nested: "Judge the inner stack by itself, or nest its modules less deep."}

_nested := "its modules are nested deeper than these rules follow (6)"

_known_format if regex.match(`^1\.\d+$`, plan.document.format_version)

_has_configuration if is_object(plan.document.configuration.root_module)

_lists_changes if count(plan.document.resource_changes) > 0

_has_changes if is_array(plan.document.resource_changes)

# Terraform leaves the list out where there is no resource.
_has_changes if {
	not plan.document.resource_changes
	_plans_nothing
}

_plans_nothing if {
	root := plan.document.planned_values.root_module
	not root.resources
	not root.child_modules
}

_is_whole(entry) if {
	is_string(entry.address)
	is_string(entry.type)
	is_string(entry.name)
	entry.mode in {"managed", "data"}
	is_array(entry.change.actions)
	is_object(entry.change.after_unknown)
	_has_after(entry.change)
}

_has_after(change) if is_object(change.after)

_has_after(change) if {
	change.after == null
	count({"create", "update", "read"} & {action | some action in change.actions}) == 0
}
