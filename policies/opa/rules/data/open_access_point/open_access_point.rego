# METADATA
# title: An access point can be, or is, open to everyone
# description: |
#   An access point has a public access block of its own, which nobody can change once it is made, and it is on unless it is switched off
#   here. With a switch off, a policy of the access point can let everyone in, whatever else holds the bucket; a policy that does so is
#   reported where `restrict_public_buckets` does not hold it. Multi-Region and Object Lambda access points count. Access points that
#   only a VPC reaches pass. Not seen: the access point of a policy that comes through a local, which is taken for an open one.
# scope: package
# related_resources:
# - ref: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html
# custom:
#   id: open_access_point
#   code: DA-014
#   severity: high
#   plane: data
#   remediation: >-
#     Remove the `public_access_block` settings that are false, which makes the access point anew, and name the principals in its policy.
#   remediation_unknown: Write the switches as literals or variables, and the policy as one aws_iam_policy_document.
#   frameworks: ["Security Hub: S3.19", "Security Hub: S3.24"]
#   since: 0.1.0
package rules.data.open_access_point

import data.lib.bucket
import data.lib.configuration
import data.lib.demand
import data.lib.exposure
import data.lib.plan
import data.lib.reference
import data.lib.result

deny contains finding if {
	some type, path in _blocks
	some point in plan.of_type(type)
	not _in_vpc(point)
	some switch in bucket.switches
	some gap in demand.none_of(point, array.concat(path, [switch]), {false})
	finding := result.gap(rego.metadata.chain(), point, gap)
}

deny contains finding if {
	some type in {"aws_s3_access_point", "aws_s3control_access_point_policy", "aws_s3control_object_lambda_access_point_policy"}
	some grant in exposure.to_everyone[type]
	not _is_held(plan.resources[grant.policy.address])
	allowed := grant.block.actions | {sprintf("everything but %s", [action]) | some action in grant.block.not_actions}
	detail := sprintf("%s allows everyone %s", [grant.block.name, result.list(allowed)])
	finding := result.in_policy(rego.metadata.chain(), grant.policy, detail)
}

_blocks := {
	"aws_s3_access_point": ["public_access_block_configuration", 0],
	"aws_s3control_multi_region_access_point": ["details", 0, "public_access_block", 0],
}

_in_vpc(point) if count(point.change.after.vpc_configuration) > 0

# Every access point that it may be of is in a VPC, or restricts what is public.
_is_held(resource) if {
	points := _points(resource)
	count(points) > 0
	every point in points {
		_holds(plan.resources[point])
	}
}

_holds(point) if _in_vpc(point)

_holds(point) if {
	point.type == "aws_s3_access_point"
	count(demand.none_of(point, array.concat(_blocks[point.type], ["restrict_public_buckets"]), {false})) == 0
}

_points(resource) := {resource.address} if resource.type == "aws_s3_access_point"

_points(resource) := {node | some node in reference.linked(resource, configuration.expression(resource, "access_point_arn"))} if {
	resource.type == "aws_s3control_access_point_policy"
}
