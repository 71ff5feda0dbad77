# METADATA
# title: What a statement's conditions hold requests to
# scope: package
package lib.condition

# Conditions that only a statement's own circle can meet, although its principal is `*`: AWS's list of keys with a fixed value
# (https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status).
_circle_keys := ({"aws:sourceip", "aws:userid", "aws:principalorgpaths"} | _arns) | _ids

_arns := {"aws:principalarn", "aws:sourcearn", "s3:dataaccesspointarn"}

_ids := {
	"aws:principalaccount", "aws:principalorgid", "aws:sourceaccount", "aws:sourceorgid", "aws:sourceowner", "aws:sourcevpc",
	"aws:sourcevpce", "kms:calleraccount", "s3:dataaccesspointaccount",
}

confined(statement) if {
	some key in _circle_keys
	pinned(statement, key)
}

# A Deny's condition that only requests from outside of a circle meet.
excludes_strangers(statement) if {
	some condition in statement.conditions
	regex.match(`^((forallvalues|foranyvalue):)?(stringnot(equals|equalsignorecase|like)|arnnot(equals|like)|notipaddress)$`, condition.operator)
	condition.key in _circle_keys
	not condition.unlisted
	every value in condition.values {
		_pins(condition.key, value)
	}
}

# True where every request must carry the key with one of the condition's values: no IfExists, no negation, no value that
# strangers meet too. A value that the plan does not know is still one value; a list that it does not know may hold `*`.
pinned(statement, key) if {
	some condition in statement.conditions
	condition.key == key
	not condition.unlisted
	_demands(condition.operator, statement, key)
	every value in condition.values {
		_pins(key, value)
	}
}

# True where a tag of the resource is pinned, which narrows as well as its name. The key is AWS's own, or that of a service whose
# actions stand beside it (`ec2:ResourceTag/team`); `iam:ResourceTag` is also that of sts:AssumeRole.
by_tag(statement) if {
	some condition in statement.conditions
	[prefix, _] := split(condition.key, ":resourcetag/")
	prefix in ({"aws", "iam"} | {lower(split(name, ":")[0]) | some name in statement.actions})
	pinned(statement, condition.key)
}

# What is no identity at all, such as a tag or an event's source, may be a pattern.
_pins(key, value) if {
	not key in _circle_keys
	regex.match(`[^*?:/.,\s_-]`, value)
	not _borrowed(key, value)
}

_pins(key, value) if {
	key in (_circle_keys - {"aws:sourceip"})
	_fixed(value)
}

_pins(key, value) if {
	key in _arns
	regex.match(`^arn:[^:$]+:[^:$*?]+:[^:$]*:([0-9]{12}:|:[^:/$*?]+)`, value)
}

_pins("aws:sourceip", value) if {
	_fixed(value)
	not regex.match(_wide_range, value)
}

# Whoever takes one role, whatever the session's name.
_pins("aws:userid", value) if regex.match(`^[A-Z0-9]{16,}:`, value)

_pins("aws:principalorgpaths", value) if regex.match(`^o-[a-z0-9]+/`, value)

# The resource's own account or organisation is no request's choice.
_pins("aws:principalorgid", value) if lower(value) == "${aws:resourceorgid}"

_pins("aws:principalaccount", value) if lower(value) == "${aws:resourceaccount}"

_fixed(value) if {
	value != ""
	not regex.match(`[*?]|[$][{]`, value)
}

# A variable is filled in by the request itself. A tag that equals the caller's is what access by attributes is.
_borrowed(key, value) if {
	not contains(key, "tag/")
	contains(value, "${")
}

# Wider than /8 or, for IPv6, /32: AWS takes these for public.
_wide_range := `^[0-9.]+/[0-7]$|:.*/([0-9]|[12][0-9]|3[01])$`

_demands(operator, _, _) if regex.match(`^(foranyvalue:)?(string(equals|equalsignorecase|like)|arn(equals|like)|ipaddress)$`, operator)

# ForAllValues is true when the key is absent, so it needs `Null: false` beside it.
_demands(operator, statement, key) if {
	regex.match(`^forallvalues:(string(equals|equalsignorecase|like)|arn(equals|like))$`, operator)
	some condition in statement.conditions
	condition.key == key
	condition.operator == "null"
	"false" in condition.values
}
