# METADATA
# title: What a policy's text must look like
# description: |
#   AWS refuses a text outside of this grammar, or reads it in a way that these rules do not know (an element in lower case, which
#   Terraform reads in any case): such a text is opaque, never empty.
#   https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
# scope: package
package lib.grammar

# The statements of a policy's JSON as they stand there; undefined when it is none. Terraform renders a document without
# statements without the element, and it grants nothing.
statements(text) := list(object.get(policy, "Statement", [])) if {
	policy := json.unmarshal(text)
	is_object(policy)
	every name, _ in policy {
		name in {"Id", "Statement", "Version"}
	}
	every raw in list(object.get(policy, "Statement", [])) {
		is_object(raw)
	}
}

# Why the text cannot be read, or not all of it.
flaws(text) := {"its text is not the JSON of a policy"} if not statements(text)

flaws(text) := _version_flaws(text) | {sprintf("statement %d of its text is none of IAM's (%s)", [index + 1, concat("; ", sort(found))]) |
	some index, raw in raws
	found := _flaws(raw)
	count(found) > 0
} if {
	raws := statements(text)
}

# There are two, and AWS refuses a text of any other.
_version_flaws(text) := {sprintf("its `Version` is %v, which is none of IAM's", [version]) |
	version := json.unmarshal(text).Version
	not version in {"2008-10-17", "2012-10-17"}
}

is_whole(raw) if count(_flaws(raw)) == 0

list(value) := value if is_array(value)

list(value) := [value] if not is_array(value)

_strings := {"Action", "NotAction", "Resource", "NotResource"}

_who := {"Principal", "NotPrincipal"}

_elements := (_strings | _who) | {"Condition", "Effect", "Sid"}

_flaws(raw) := ({sprintf("it has an element `%s`", [name]) |
	some name, _ in raw
	not name in _elements
} | {sprintf("`%s` is no list of strings", [name]) |
	some name in _strings
	value := raw[name]
	not _are_strings(value)
}) | ({sprintf("`%s` is neither `*` nor lists by type", [name]) |
	some name in _who
	value := raw[name]
	not _are_principals(value)
} | _missing(raw))

_missing(raw) := ({"`Effect` is neither Allow nor Deny" | not object.get(raw, "Effect", "") in {"Allow", "Deny"}} | {"it has no `Action`" |
	not "Action" in object.keys(raw)
	not "NotAction" in object.keys(raw)
}) | {"`Condition` is no object of objects" |
	condition := raw.Condition
	not _are_conditions(condition)
}

_are_strings(value) if {
	every element in list(value) {
		is_string(element)
	}
}

_are_principals("*")

_are_principals(value) if {
	is_object(value)
	every ids in value {
		_are_strings(ids)
	}
}

_are_conditions(value) if {
	is_object(value)
	every keys in value {
		is_object(keys)
	}
}
