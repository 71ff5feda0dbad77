# METADATA
# title: What a team tells the gate about itself
# description: |
#   The key `gate` of paved.yaml, which OPA takes as data (`opa eval --data paved.yaml`). Every key has a default, so the rules run
#   without it.
# scope: package
package lib.settings

default _given := {}

_given := data.gate

# AWS Organizations' id of one's own organisation; empty where nobody said.
organization := object.get(_given, "organization", "")

# Account numbers that are as good as one's own.
trusted_accounts := {account | some account in object.get(_given, "trusted_accounts", [])}

# What the environment is called in tags, ARNs and names; empty where nobody said.
environment := object.get(_given, "environment", "")

# True for a stack that sets up a whole account: trails and alarms are looked for in it.
account_root := object.get(_given, "account_root", false)

# The bucket that access logs of all buckets go to; empty where nobody said.
log_bucket := object.get(_given, "log_bucket", "")

# Tags whose value says how much a leak would cost.
sensitivity_tags := object.get(_given, ["sensitivity", "tags"], ["sensitivity", "data-classification", "data_classification"])

# The values of those tags that mean "high", in lower case.
high_values := {lower(value) | some value in object.get(_given, ["sensitivity", "high"], ["high", "confidential", "restricted", "secret"])}

# True where a team says in paved.yaml how it classifies.
default classifies := false

classifies if _given.sensitivity

# {resource type: sensitivity} and {address pattern: sensitivity}
sensitivity_by_type := object.get(_given, ["sensitivity", "types"], {})

sensitivity_by_address := object.get(_given, ["sensitivity", "addresses"], {})

# Tags that mark a function which faces the public on purpose, and the address patterns of more such functions.
edge_tags := object.get(_given, ["edge", "tags"], {"tier": "edge"})

edge_addresses := object.get(_given, ["edge", "addresses"], [])

# {rule's id: {severity, enabled}}
rules := object.get(_given, "rules", {})

# Whether an address meets a pattern, in which `*` is any text, and every other sign is itself.
is_at(address, pattern) if regex.match(concat("", ["^", strings.replace_n(_signs, pattern), "$"]), address)

_signs := {
	"*": ".*", ".": `\.`, "[": `\[`, "]": `\]`, "(": `\(`, ")": `\)`, "{": `\{`, "}": `\}`, "+": `\+`, "?": `\?`, "^": `\^`,
	"$": `\$`, "|": `\|`, `\`: `\\`,
}
