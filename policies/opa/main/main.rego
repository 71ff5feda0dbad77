# METADATA
# title: The gate's entry point
# description: |
#   Collects what the rules below `rules/<plane>/<rule>/` deny, found by path: adding a rule edits no list. OPA itself gives no
#   findings for `{}`, `[]` or a plan that failed, so what the rules cannot judge is denied too.
# scope: package
package main

import data.lib.settings
import data.lib.unjudged
import data.lib.whole

# METADATA
# title: Findings, and what was not judged
# scope: document
# entrypoint: true
verdict := {"deny": deny, "warn": warn}

# What no rule read, which conftest shows as warnings.
warn contains entry if some entry in unjudged.entries

deny contains finding if {
	some plane, name
	some found in data.rules[plane][name].deny
	not settings.rules[name].enabled == false
	finding := object.union(found, _regraded(name))
}

# What a team thinks of a rule, where it says so.
_regraded(name) := {"severity": settings.rules[name].severity}

_regraded(name) := {} if not settings.rules[name].severity

deny contains _not_judged(gap) if some gap in whole.gaps

deny contains _not_judged("the bundle holds no rules") if not _any_rule

_any_rule if {
	some plane, name
	data.rules[plane][name].deny
}

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
	"remediation": object.get(whole.remedies, reason, "Give the gate the whole output of `terraform show -json PLANFILE`, made by a plan that succeeded."),
	"msg": sprintf("The plan cannot be judged: %s", [reason]),
}
