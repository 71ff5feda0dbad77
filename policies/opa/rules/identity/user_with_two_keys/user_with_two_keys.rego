# METADATA
# title: A user has two active access keys
# description: |
#   Two keys are for the hour in which one replaces the other: a second one that stays is used by nobody who would miss it, and
#   one more that can leak. Counted by the user's name or reference; inactive keys do not count. Not seen: keys that are made
#   elsewhere.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html#Using_RotateAccessKey
# custom:
#   id: user_with_two_keys
#   code: ID-039
#   severity: low
#   plane: identity
#   remediation: Set the older key's `status` to "Inactive", and remove it when nothing breaks.
#   frameworks: ["CIS AWS Foundations 3.0: 1.13"]
#   since: 0.1.0
package rules.identity.user_with_two_keys

import data.lib.companion
import data.lib.demand
import data.lib.plan
import data.lib.result

deny contains finding if {
	some user, keys in _keys
	active := {key | some key in keys; _status(key) == "Active"}
	count(active) > 1
	detail := sprintf("%s are active, all of %s", [result.list(active), user])
	finding := result.violation(rego.metadata.chain(), max(active), ["user"], detail)
}

deny contains finding if {
	some user, keys in _keys
	active := {key | some key in keys; _status(key) == "Active"}
	count(active) < 2
	perhaps := {key | some key in keys; _status(key) in {"Active", "unknown"}}
	count(perhaps) > 1
	detail := sprintf("the plan does not know whether %s are active, all of %s", [result.list(perhaps), user])
	finding := result.unknown(rego.metadata.chain(), max(perhaps), ["status"], detail)
}

_status(address) := "unknown" if {
	demand.is_unknown(plan.resources[address], ["status"])
} else := object.get(plan.resources[address].change.after, "status", "Active")

_keys := {user: keys | some user, keys in _keys_of}

_keys_of[_user(key)] contains key.address if some key in plan.of_type("aws_iam_access_key")

_user(key) := plan.value(key, "user")

_user(key) := min(companion.target(key, "user")) if not plan.value(key, "user")
