# METADATA
# title: A function of no sensitivity reads a sensitive store
# description: |
#   A function whose own sensitivity is lower, or that says none while other functions do, may read a store that somebody called high:
#   what it needs (alarms, a key, reserved concurrency, review) is judged by its own tag, so the data is only as safe as the weaker of
#   the two. All policies of its role count, by ARN, by reference, or for all of a service. Fires only for stores whose sensitivity is
#   told by tag or paved.yaml, and for silent functions only where another function of the plan tells its own. Not seen: writes, Deny
#   statements, managed policies of AWS, data that reaches a function by an event, and policies whose text is unknown (opaque_policy).
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_data_classification_apply_controls.html
# custom:
#   id: sensitive_store_behind_plain_function
#   code: DA-033
#   severity: medium
#   plane: data
#   remediation: Give the function the store's sensitivity, and what that asks for; or let another function read the store for it.
#   remediation_unknown: >-
#     Give the function's tag a value that the plan knows; while one tag's value is unknown, the provider knows none of them.
#   since: 0.1.0
package rules.data.sensitive_store_behind_plain_function

import data.lib.classification
import data.lib.demand
import data.lib.plan
import data.lib.result
import data.lib.role
import data.lib.sensitive_store
import data.lib.sensitivity

deny contains finding if {
	some function in _functions
	level := sensitivity.of(function)
	_is_plain(level)
	not demand.is_unknown(function, ["tags"])
	reads := _reads[function.address]
	detail := sprintf("it may read %s, whose sensitivity is high, and %s", [result.few(reads), _told(level)])
	finding := result.violation(rego.metadata.chain(), function.address, ["tags"], detail)
}

deny contains finding if {
	some function in _functions
	sensitivity.of(function) == ""
	demand.is_unknown(function, ["tags"])
	reads := _reads[function.address]
	detail := sprintf("it may read %s, whose sensitivity is high, and the plan does not know its tags", [result.few(reads)])
	finding := result.unknown(rego.metadata.chain(), function.address, ["tags"], detail)
}

_functions := [function |
	count(sensitive_store.addresses) > 0
	some function in plan.of_type("aws_lambda_function")
	not sensitivity.is_high(function)
]

_reads := {function.address: stores |
	some function in _functions
	stores := union({object.get(sensitive_store.read_by, address, set()) | some address in role.named(function, "role")})
	count(stores) > 0
}

_is_plain(level) if level != ""

_is_plain("") if classification.is_in_use_of_functions

_told("") := "has no tag that says its own"

_told(level) := sprintf("its own is %s", [level]) if level != ""
