# METADATA
# title: Where buckets' access logs go
# scope: package
package lib.bucket_log

import data.lib.bucket_policy
import data.lib.companion
import data.lib.configuration
import data.lib.demand
import data.lib.plan
import data.lib.reference
import data.lib.settings

# [{resource, path, answer, buckets}]: who sends logs, by which argument, what the plan says of it (demand.said), and the plan's buckets
# that it may mean.
loggings := array.concat(
	[_logging(resource, ["target_bucket"], companion.target(resource, "target_bucket")) |
		some resource in plan.of_type("aws_s3_bucket_logging")
	],
	[_logging(bucket, ["logging", index, "target_bucket"], _meant(bucket, index)) |
		some bucket in plan.of_type("aws_s3_bucket")
		some index, _ in bucket.change.after.logging
	],
)

_logging(resource, path, buckets) := {"resource": resource, "path": path, "answer": demand.said(resource, path), "buckets": buckets}

# The bucket that the old argument means, by reference or by name.
_meant(bucket, index) := {address |
	blocks := configuration.expression(bucket, "logging")
	some address in reference.linked(bucket, blocks[index].target_bucket)
	plan.resources[address].type == "aws_s3_bucket"
} | object.get(_by_name, _said(bucket, index), set())

_said(bucket, index) := object.get(demand.said(bucket, ["logging", index, "target_bucket"]), "value", "")

_by_name := {name: addresses | some name, addresses in _named}

_named[name] contains bucket.address if {
	some bucket in plan.of_type("aws_s3_bucket")
	name := plan.value(bucket, "bucket")
}

# The buckets that take access logs: one that logged into itself would log its own logs, without end.
targets := ({address | some logging in loggings; some address in logging.buckets} | _granted) | object.get(_by_name, settings.log_bucket, set())

# By the old ACL, or by a policy for S3's own delivery.
_granted := {address |
	some type in {"aws_s3_bucket", "aws_s3_bucket_acl"}
	some resource in plan.of_type(type)
	plan.value(resource, "acl") == "log-delivery-write"
	some address in ({resource.address} | companion.target(resource, "bucket"))
} | {address |
	some address, policies in bucket_policy.of_bucket
	some policy in policies
	some block in bucket_policy.by_address[policy].statements
	block.effect == "Allow"
	some principal in block.principals
	principal.id == "logging.s3.amazonaws.com"
}
