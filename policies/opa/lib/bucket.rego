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
	some node in _named_by(resource)
	some address in _behind(node)
	plan.resources[address].type == "aws_s3_bucket"
} if {
	resource.type != "aws_s3_bucket"
	plan.is_unknown(resource, "bucket")
}

_named_by(resource) := reference.linked(resource, configuration.expression(resource, "bucket"))

# The id of what belongs to a bucket is the bucket's; referring to it puts things in order.
_behind(node) := _named_by(plan.resources[node]) if {
	startswith(plan.resources[node].type, "aws_s3_bucket_")
} else := {node}

_by_name := {name: buckets | some name, buckets in _buckets_by_name}

_buckets_by_name[bucket.change.after.bucket] contains bucket.address if some bucket in plan.of_type("aws_s3_bucket")

# {bucket's address: the addresses of its public access blocks, and of the account's}
blocks := {bucket.address: addresses |
	some bucket in plan.of_type("aws_s3_bucket")
	addresses := object.get(_own, bucket.address, set()) | object.get(_of_account, _provider_of(bucket), set())
}

# {bucket's address: the addresses of blocks that are its own, or another's}
possible_blocks := {bucket.address: addresses |
	some bucket in plan.of_type("aws_s3_bucket")
	addresses := object.get(_shared, bucket.address, set()) | _whole_account_blocks
}

_own := {bucket: addresses | some bucket, addresses in _blocks_of}

_blocks_of[bucket] contains block.address if {
	some block in plan.of_type("aws_s3_bucket_public_access_block")
	buckets := of(block)
	count(buckets) == 1
	some bucket in buckets
}

_shared := {bucket: addresses | some bucket, addresses in _blocks_among}

_blocks_among[bucket] contains block.address if {
	some block in plan.of_type("aws_s3_bucket_public_access_block")
	buckets := of(block)
	count(buckets) > 1
	some bucket in buckets
}

# Through a local: any bucket that is new, too, and that this local can reach.
_blocks_among[bucket.address] contains block if {
	count(_hidden_blocks) > 0
	some bucket in plan.of_type("aws_s3_bucket")
	plan.is_unknown(bucket, "id")
	some block in _hidden_beside(bucket)
}

_hidden_beside(bucket) := union({object.get(_hidden_blocks, module, set()) |
	some module in configuration.above[configuration.module_of(bucket)]
}) | object.get(_hidden_behind_inputs, bucket.address, set())

# {module of the local: the blocks that it may be of}
_hidden_blocks := {module: blocks_ | some module, blocks_ in _hidden_in}

_hidden_in[reference.module_of(node)] contains block.address if {
	some block in plan.of_type("aws_s3_bucket_public_access_block")
	plan.is_unknown(block, "bucket")
	count(of(block)) == 0
	some node in reference.unresolved(reference.linked(block, configuration.expression(block, "bucket")), set())
}

_hidden_behind_inputs := {bucket: blocks_ | some bucket, blocks_ in _hidden_by_input}

_hidden_by_input[bucket] contains block if {
	some module, blocks_ in _hidden_blocks
	some bucket in reference.inputs(module, "aws_s3_bucket")
	some block in blocks_
}

# {provider: the blocks of the account that it works in}. Another provider may be of another account, or of another region only.
_of_account := {provider: addresses | some provider, addresses in _blocks_of_account}

_blocks_of_account[provider] contains block.address if {
	some address in _whole_account_blocks
	block := plan.resources[address]
	some provider in _accounts_of(block)
	every switch in switches {
		block.change.after[switch] == true
	}
}

# Of an account that may be another one, or with a switch that may be off.
_whole_account_blocks := {block.address |
	some block in plan.of_type("aws_s3_account_public_access_block")
	every switch in switches {
		not is_off(block, switch)
	}
}

# The providers in whose account a block is: its own, or those of the callers whose account it names.
_accounts_of(block) := {_provider_of(block)} if not _names_account(block)

_accounts_of(block) := {_provider_of(source.resource) |
	some source in _caller
	source.values.account_id == plan.value(block, "account_id")
} if {
	_names_account(block)
}

_provider_of(resource) := object.get(configuration.block(resource), "provider_config_key", "")

_caller := {address: source | some address, source in plan.data_sources; source.resource.type == "aws_caller_identity"}

# What it does not name, the provider will compute.
_names_account(block) if {
	configuration.is_set(block, "account_id")
	plan.value(block, "account_id")
}

_names_account(block) if {
	configuration.is_set(block, "account_id")
	plan.is_unknown(block, "account_id")
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

_with_acl := {"aws_s3_bucket", "aws_s3_bucket_acl", "aws_s3_bucket_object", "aws_s3_object", "aws_s3_object_copy"}

# ACLs and grants to everyone, or to everyone with any AWS account: [{resource, attribute, grant}].
acls := array.concat(_canned, _granted)

_canned := [{"resource": resource, "attribute": "acl", "grant": grant} |
	some type in _with_acl
	some resource in plan.of_type(type)
	configuration.is_set(resource, "acl")
	grant := plan.value(resource, "acl")
	grant in {"public-read", "public-read-write", "authenticated-read"}
]

_granted := array.concat(
	[{"resource": resource, "attribute": "grant", "grant": uri} |
		some resource in plan.of_type("aws_s3_bucket")
		not _is_granted_apart(resource)
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

# Grants of WRITE_ACP to another than the owner, and of FULL_CONTROL to a group, which S3's own log delivery never needs:
# [{resource, attribute, grant}]. Those of `acls` are not among them.
control_grants := array.concat(
	[{"resource": resource, "attribute": "grant", "grant": sprintf("%s for %s", [permission, grantee])} |
		some resource in plan.of_type("aws_s3_bucket")
		not _is_granted_apart(resource)
		some grant in resource.change.after.grant
		some permission in grant.permissions
		grantee := _controller(grant, permission, "")
	],
	[{"resource": resource, "attribute": "access_control_policy", "grant": sprintf("%s for %s", [grant.permission, grantee])} |
		some resource in plan.of_type("aws_s3_bucket_acl")
		some policy in resource.change.after.access_control_policy
		owner := object.get(policy, ["owner", 0, "id"], "")
		some grant in policy.grant
		some holder in grant.grantee
		grantee := _controller(holder, grant.permission, owner)
	],
)

_controller(holder, permission, _) := holder.uri if {
	permission in {"WRITE_ACP", "FULL_CONTROL"}
	not holder.uri in {"", null}
	not regex.match(_groups, holder.uri)
}

_controller(holder, "WRITE_ACP", owner) := holder.id if not holder.id in {"", null, owner}

# The provider reads what aws_s3_bucket_acl grants back as blocks of the bucket, as they were before this plan.
_is_granted_apart(bucket) if {
	not configuration.expressions(bucket).grant
	_with_own_acl[bucket.change.after.bucket]
}

# Names of buckets.
_with_own_acl := {version.bucket |
	some change in plan.document.resource_changes
	change.type == "aws_s3_bucket_acl"
	some version in [change.change.before, change.change.after]
}

# Where the plan does not tell who the grant is for: [{resource, attribute}].
unknown_acls := array.concat(
	[{"resource": resource, "attribute": "acl"} |
		some type in _with_acl
		some resource in plan.of_type(type)
		plan.is_unknown(resource, "acl")
		configuration.is_set(resource, "acl")
	],
	[{"resource": resource, "attribute": attribute} |
		some type, attribute in {"aws_s3_bucket": "grant", "aws_s3_bucket_acl": "access_control_policy"}
		some resource in plan.of_type(type)
		configuration.is_set(resource, attribute)
		_hides_grantee(resource.change.after_unknown[attribute])
	],
)

_hides_grantee(mark) if mark == true

_hides_grantee(marks) if marks[_].uri == true

_hides_grantee(marks) if marks[_].grant == true

_hides_grantee(marks) if marks[_].grant[_].grantee[_].uri == true

_groups := `^https?://acs\.amazonaws\.com/groups/global/(AllUsers|AuthenticatedUsers)$`
