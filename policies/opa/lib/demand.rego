# METADATA
# title: What a rule demands of one attribute
# description: |
#   Each function gives the gaps between a demand and what the plan says: {kind, path, detail}, at most one for one resource and
#   path, ready for `result.gap`. A path leads into blocks by their place: ["tracing_config", 0, "mode"]. Known, unknown and absent
#   are three answers: a value that the plan does not know is a gap of kind "unknown", and what nobody sets is absent, even where the
#   provider will compute it.
# scope: package
package lib.demand

import data.lib.configuration

# {answer: "known", value}, {answer: "unknown"} or {answer: "absent"}. Null, "" and [] are absent.
said(resource, path) := {"answer": "unknown"} if {
	is_unknown(resource, path)
} else := {"answer": "known", "value": value} if {
	value := object.get(resource.change.after, path, null)
	not value in {null, "", []}
} else := {"answer": "absent"}

# True where the value, or a block around it, is unknown and the configuration sets it.
is_unknown(resource, path) if {
	_is_set(resource, path)
	some length in numbers.range(1, count(path))
	object.get(resource.change.after_unknown, array.slice(path, 0, length), false) == true
}

_is_set(resource, path) if {
	configuration.is_set(resource, path[0])
	not _is_left_out(resource, path)
}

# A block that the plan has and the configuration does not show is `dynamic`.
_is_set(resource, path) if {
	count(path) > 1
	not configuration.is_set(resource, path[0])
	count(resource.change.after[path[0]]) > 0
}

# The configuration shows the blocks, and none of them sets the argument: the provider will compute it.
_is_left_out(resource, path) if {
	count(path) == 3
	blocks := configuration.expressions(resource)[path[0]]
	is_array(blocks)
	count(resource.change.after[path[0]]) <= count(blocks)
	every block in blocks {
		not block[path[2]]
	}
}

# It must be one of these values: what is absent fails.
one_of(resource, path, good) := _unless(path, good, said(resource, path))

# It may be absent, which AWS takes for one of these values.
one_of_or_absent(resource, path, good) := set() if {
	said(resource, path).answer == "absent"
} else := one_of(resource, path, good)

# It must not be one of these values.
none_of(resource, path, bad) := {_violation(path, concat("", ["`", name(path), "` is ", _told(answer.value)]))} if {
	answer := said(resource, path)
	answer.value in bad
} else := {_unknown(path)} if {
	said(resource, path).answer == "unknown"
} else := set()

# Something must be there. An unknown value is something: a reference to what this plan makes.
present(resource, path) := {_violation(path, concat("", ["`", name(path), "` is not set"]))} if {
	said(resource, path).answer == "absent"
} else := set()

# It must be a number of at least this.
at_least(resource, path, least) := set() if {
	to_number(said(resource, path).value) >= least
} else := {_violation(path, sprintf("`%s` is %v", [name(path), value]))} if {
	value := said(resource, path).value
} else := _unless(path, set(), said(resource, path))

_unless(path, good, answer) := set() if {
	answer.value in good
} else := {_violation(path, concat("", ["`", name(path), "` is ", _told(answer.value)]))} if {
	answer.answer == "known"
} else := {_unknown(path)} if {
	answer.answer == "unknown"
} else := {_violation(path, concat("", ["`", name(path), "` is not set"]))}

_violation(path, detail) := {"kind": "violation", "path": path, "detail": detail}

_unknown(path) := {"kind": "unknown", "path": path, "detail": concat("", ["the plan does not know `", name(path), "`"])}

# As a person calls it: `tracing_config.mode`.
name(path) := concat(".", [step | some step in path; is_string(step)])

_told(value) := json.marshal(value)
