# METADATA
# title: What a rule reports
# description: |
#   {ruleId, code, title, severity, plane, kind, address, path, statement, detail, remediation, msg}. `kind` is "violation", or "unknown" where
#   the plan does not tell. `detail` says what is wrong in this plan; `msg` is the whole in one string, as conftest wants it.
#   `chain` is the rule's own `rego.metadata.chain()`: a rule never repeats its id, title or severity.
# scope: package
package lib.result

import data.lib.plan
import data.lib.policy_attributes

violation(chain, address, path, detail) := _finding(chain, {
	"kind": "violation",
	"address": address,
	"path": path,
	"detail": detail,
})

unknown(chain, address, path, detail) := _finding(chain, {
	"kind": "unknown",
	"address": address,
	"path": path,
	"detail": detail,
})

# Of a gap that `demand` or `companion` found in a resource.
gap(chain, resource, found) := _finding(chain, {
	"kind": found.kind,
	"address": resource.address,
	"path": found.path,
	"detail": found.detail,
})

# Of a statement in a policy.
in_policy(chain, policy, detail) := violation(chain, policy.address, [policy.attribute], detail) if policy.certain

in_policy(chain, policy, detail) := unknown(
	chain, policy.address, [policy.attribute],
	sprintf("the plan does not tell which of several documents `%s` is; in one of them, %s", [policy.attribute, detail]),
) if {
	not policy.certain
}

# Sets have an order in OPA, and none that lasts in WebAssembly.
list(values) := concat(", ", sort(values))

# For what may be many: three of them.
few(values) := list(values) if count(values) <= 3

few(values) := sprintf("%s and %d more", [concat(", ", array.slice(sort(values), 0, 3)), count(values) - 3]) if count(values) > 3

_finding(chain, place) := object.union_n([place, _about(place), {
	"ruleId": rule.custom.id,
	"code": rule.custom.code,
	"title": rule.title,
	"severity": rule.custom.severity,
	"plane": rule.custom.plane,
	"remediation": remediation,
	"msg": concat("", [place.address, ": ", rule.title, ": ", place.detail, ". ", remediation]),
}]) if {
	some link in chain
	link.annotations.scope == "package"
	rule := link.annotations
	remediation := _remediation(rule.custom, place.kind)
}

# Whether it is about a statement, of which there may be more: a waiver of one is no waiver of the others.
_about(place) := {"statement": true} if {
	place.path[0] in policy_attributes.of_type[plan.resources[place.address].type]
} else := {"statement": true} if {
	place.path[0] == "inline_policy"
} else := {}

# What is not known is mended by saying it where the plan can tell.
_remediation(custom, "unknown") := trim_space(custom.remediation_unknown)

_remediation(custom, kind) := trim_space(custom.remediation) if not _has_other(custom, kind)

_has_other(custom, "unknown") if custom.remediation_unknown
