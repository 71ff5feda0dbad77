# METADATA
# title: Buckets and what stands beside them
# scope: package
package lib.bucket

import data.lib.configuration
import data.lib.plan
import data.lib.reference

switches := {"block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"}

# False by the provider's default.
is_off(block, switch) if {
	not plan.is_unknown(block, switch)
	not block.change.after[switch] == true
}

# The plan's buckets that the argument `bucket` means, by name or reference; a bucket means itself.
of(resource) := {resource.address} if resource.type == "aws_s3_bucket"

of(resource) := object.get(_by_name, plan.value(resource, "bucket"), set()) if resource.type != "aws_s3_bucket"

of(resource) := {address |
	some address in reference.linked(resource, configuration.expression(resource, "bucket"))
	plan.resources[address].type == "aws_s3_bucket"
} if {
	resource.type != "aws_s3_bucket"
	plan.is_unknown(resource, "bucket")
}

_by_name := {name: buckets | some name, buckets in _buckets_by_name}

_buckets_by_name[bucket.change.after.bucket] contains bucket.address if some bucket in plan.of_type("aws_s3_bucket")

# {bucket's address: the addresses of its public access blocks, and of the account's}
blocks := {bucket.address: addresses |
	some bucket in plan.of_type("aws_s3_bucket")
	addresses := object.get(_own, bucket.address, set()) | _of_account
}

_own := {bucket: addresses | some bucket, addresses in _blocks_of}

_blocks_of[bucket] contains block.address if {
	some block in plan.of_type("aws_s3_bucket_public_access_block")
	some bucket in of(block)
}

_of_account := {block.address |
	some block in plan.of_type("aws_s3_account_public_access_block")
	every switch in switches {
		not is_off(block, switch)
	}
}

# True where a block has this switch on for every bucket that the resource means.
is_shut(resource, switch) if {
	buckets := of(resource)
	count(buckets) > 0
	every bucket in buckets {
		some address in blocks[bucket]
		plan.resources[address].change.after[switch] == true
	}
}

# ACLs and grants to everyone, or to everyone with any AWS account: [{resource, attribute, grant}].
acls := array.concat(_canned, _granted)

_canned := [{"resource": resource, "attribute": "acl", "grant": grant} |
	some type in {"aws_s3_bucket", "aws_s3_bucket_acl"}
	some resource in plan.of_type(type)
	grant := plan.value(resource, "acl")
	grant in {"public-read", "public-read-write", "authenticated-read"}
]

_granted := array.concat(
	[{"resource": resource, "attribute": "grant", "grant": uri} |
		some resource in plan.of_type("aws_s3_bucket")
		some grant in resource.change.after.grant
		uri := grant.uri
		regex.match(_groups, uri)
	],
	[{"resource": resource, "attribute": "access_control_policy", "grant": uri} |
		some resource in plan.of_type("aws_s3_bucket_acl")
		some grant in resource.change.after.access_control_policy[_].grant
		uri := grant.grantee[_].uri
		regex.match(_groups, uri)
	],
)

_groups := `^https?://acs\.amazonaws\.com/groups/global/(AllUsers|AuthenticatedUsers)$`
