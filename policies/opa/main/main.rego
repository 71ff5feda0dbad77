# METADATA
# title: The gate's only entry point
# description: |
#   Collects what the rules below `rules/<plane>/<rule>/` deny, found by path: adding a rule edits no list. OPA itself gives no
#   findings for `{}`, `[]` or a plan that failed, so this package denies what the rules cannot judge.
# scope: package
package main

import data.lib.configuration
import data.lib.plan

# METADATA
# title: Findings
# scope: document
# entrypoint: true
deny contains finding if {
	some plane, rules in data.rules
	some name, _ in rules
	some finding in data.rules[plane][name].deny
}

deny contains _not_judged("it has no format_version that these rules know (1.x)") if not _known_format

deny contains _not_judged("it has no list of resource_changes") if not _has_resources

deny contains _not_judged("an entry of resource_changes is not whole") if {
	some change in plan.document.resource_changes
	not _is_whole(change)
}

deny contains _not_judged("it has no resource_changes, and yet planned resources") if {
	count(plan.document.resource_changes) == 0
	not _plans_nothing
}

deny contains _not_judged("it has no configuration") if not _has_configuration

deny contains _not_judged("Terraform reports that planning failed (errored)") if plan.document.errored

deny contains _not_judged("its modules are nested deeper than these rules follow (6)") if _too_deep

deny contains _not_judged("the bundle holds no rules") if not _any_rule

_too_deep if plan.too_deep

_too_deep if configuration.too_deep

_any_rule if {
	some plane, rules in data.rules
	some name, _ in rules
	data.rules[plane][name].deny
}

_has_configuration if is_object(plan.document.configuration.root_module)

_has_resources if is_array(plan.document.resource_changes)

# Terraform leaves the list out where there is no resource.
_has_resources if {
	not plan.document.resource_changes
	_plans_nothing
}

_plans_nothing if {
	root := plan.document.planned_values.root_module
	not root.resources
	not root.child_modules
}

_is_whole(change) if {
	is_string(change.address)
	is_string(change.mode)
	is_string(change.type)
	is_object(change.change)
}

_known_format if regex.match(`^1\.\d+$`, plan.document.format_version)

_not_judged(reason) := {
	"ruleId": "plan_not_judged",
	"code": "GATE-001",
	"title": "The plan cannot be judged",
	"severity": "critical",
	"plane": "gate",
	"kind": "unknown",
	"address": "",
	"path": [],
	"detail": reason,
	"remediation": "Give the gate the whole output of `terraform show -json PLANFILE`, made by a plan that succeeded.",
	"msg": sprintf("The plan cannot be judged: %s", [reason]),
}
