# METADATA
# title: What buckets' policies deny
# description: |
#   A demand on a policy is met by Denies for everyone (`*`) that hold for the bucket and for its objects. Resources that the plan does
#   not know are taken for the right ones, and so is one that is no ARN at all: S3 refuses that policy.
# scope: package
package lib.bucket_policy

import data.lib.action
import data.lib.companion
import data.lib.configuration
import data.lib.iam
import data.lib.plan

# {address: policy}: the policies of buckets, in the bucket's own argument or apart.
by_address := {policy.address: policy |
	some policy in iam.policies
	policy.type in {"aws_s3_bucket", "aws_s3_bucket_policy"}
	_says_something(policy)
}

_says_something(policy) if count(policy.statements) > 0

_says_something(policy) if count(policy.opaque) > 0

# {bucket's address: the addresses of its policies}
of_bucket := {bucket.address: addresses |
	some bucket in plan.of_type("aws_s3_bucket")
	addresses := {address |
		some address in ({bucket.address} | companion.of(bucket, "aws_s3_bucket_policy", "bucket"))
		by_address[address]
	}
}

# Why a bucket has no policy that the plan shows, as `result.gap` takes it. One that the provider read back stands elsewhere.
missing(bucket) := set() if {
	count(of_bucket[bucket.address]) > 0
} else := set() if {
	plan.value(bucket, "policy")
	not configuration.is_set(bucket, "policy")
} else := companion.missing(bucket, "aws_s3_bucket_policy", "bucket")

# Denies of requests without TLS, and Allows that are for requests with TLS only.
tls_denies(policy) := [block |
	some block in policy.statements
	is_deny_for_everyone(block)
	_asks_for_tls(block, "false")
]

tls_allows(policy) := [block |
	some block in policy.statements
	block.effect == "Allow"
	_asks_for_tls(block, "true")
]

# No other condition may narrow it; what AWS's services do for the caller they do by TLS.
_asks_for_tls(block, value) if {
	some condition in block.conditions
	condition.key == "aws:securetransport"
	condition.operator in {"bool", "boolifexists"}
	{lower(text) | some text in condition.values} == {value}
	not _is_narrowed(block)
}

_is_narrowed(block) if {
	block.effect == "Deny"
	some condition in block.conditions
	not condition.key in {"aws:securetransport", "aws:principalisawsservice", "aws:viaawsservice"}
}

# {policy's address: Denies for everyone but principals that it names}
default_denies := {address: [block | some block in policy.statements; _spares_named_only(block)] |
	some address, policy in by_address
}

# Policies that deny reading and writing objects to whoever is not of an organisation, whatever they allow.
held_to_organization := {address |
	some address, policy in by_address
	denies := [block | some block in policy.statements; _spares(block, {"aws:principalorgid"})]
	left_open(denies) & {"s3:getobject", "s3:putobject"} == set()
}

_spares_named_only(block) if {
	block.effect == "Deny"
	count(block.not_principals) > 0
	not {"type": "AWS", "id": "*"} in block.not_principals
}

_spares_named_only(block) if _spares(block, {"aws:principalarn", "aws:userid"})

# True where a Deny holds for everyone but those with a value of one of the keys, and perhaps AWS's services.
_spares(block, keys) if {
	is_deny_for_everyone(block)
	some condition in block.conditions
	condition.key in keys
	regex.match(`^(forallvalues:|foranyvalue:)?(arnnot(equals|like)|stringnot(equals|equalsignorecase|like))(ifexists)?$`, condition.operator)
	not "*" in condition.values
	every other in block.conditions {
		other.key in (keys | _about_services)
	}
}

_about_services := {"aws:principalisawsservice", "aws:principalservicename", "aws:principalservicenameslist", "aws:viaawsservice"}

# What Denies for everyone may leave open. One action stands for what is like it: reading, writing and listing.
_judged := {"s3:getobject": "objects", "s3:putobject": "objects", "s3:listbucket": "bucket"}

# The judged actions that none of these Denies holds for.
left_open(denies) := {action |
	some action, part in _judged
	every block in denies {
		not _holds(block, action, part)
	}
}

_holds(block, wanted, part) if {
	wanted in action.watched_in(block)
	_is_about(block, part)
}

is_deny_for_everyone(block) if {
	block.effect == "Deny"
	some principal in block.principals
	principal.id == "*"
	principal.type in {"*", "AWS"}
}

_is_about(block, _) if "resources" in block.unknown

_is_about(block, _) if count(block.not_resources) > 0

_is_about(block, _) if {
	some resource in block.resources
	not startswith(resource, "arn:")
}

_is_about(block, part) if {
	some resource in block.resources
	regex.match(_forms[part], resource)
}

# A wildcard in the name stands for what follows, too.
_forms := {
	"bucket": `^arn:[^:]*:s3:::([^/]+|[^/]*[*].*)$`,
	"objects": `^arn:[^:]*:s3:::[^/]*/?[*]$`,
}
