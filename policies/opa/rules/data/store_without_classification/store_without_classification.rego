# METADATA
# title: A data store does not say how sensitive it is
# description: |
#   Other resources of the plan carry a tag that says what a leak would cost (or paved.yaml says how the team classifies), and this
#   store carries none: rules that ask more of sensitive data pass it by, and nobody knows which alarms and approvals it needs.
#   A store says it by a tag (`sensitivity`, `data-classification`; others are named in paved.yaml), or paved.yaml says it by type or address.
#   Fires only where classification is in use. Secrets are high without a word. Unknown where the plan does not know the tags. Not seen:
#   whether what the tag says is true, and queues, topics and log groups.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/whitepapers/latest/data-classification/data-classification-overview.html
# custom:
#   id: store_without_classification
#   code: DA-032
#   severity: low
#   plane: data
#   remediation: Tag the store with its sensitivity, as in `tags = { sensitivity = "medium" }`, or name its type or address in paved.yaml.
#   remediation_unknown: Give the tag a value that the plan knows; while one tag's value is unknown, the provider knows none of them.
#   since: 0.1.0
package rules.data.store_without_classification

import data.lib.classification
import data.lib.demand
import data.lib.plan
import data.lib.result
import data.lib.sensitivity
import data.lib.settings
import data.lib.store

deny contains finding if {
	classification.is_in_use
	some resource in _silent
	not demand.is_unknown(resource, ["tags"])
	detail := sprintf("none of its tags is %s", [concat(", ", [sprintf("`%s`", [tag]) | some tag in settings.sensitivity_tags])])
	finding := result.violation(rego.metadata.chain(), resource.address, ["tags"], detail)
}

deny contains finding if {
	classification.is_in_use
	some resource in _silent
	demand.is_unknown(resource, ["tags"])
	finding := result.unknown(rego.metadata.chain(), resource.address, ["tags"], "the plan does not know its tags")
}

_silent := [resource |
	some type in store.types
	some resource in plan.of_type(type)
	sensitivity.of(resource) == ""
]
