# METADATA
# title: Where everyone may put something in
# description: |
#   Topics, queues and buses whose policy lets everyone send, and buckets that everyone, or a browser, may upload to: what comes out of
#   them is a stranger's.
# scope: package
package lib.opening

import data.lib.bucket
import data.lib.bus
import data.lib.companion
import data.lib.exposure
import data.lib.named
import data.lib.plan
import data.lib.trigger_link

# [{address, path, certain, node, service, how}]: where it is said, and the node of lib.trigger that it opens.
all := array.concat(array.concat(_topics_and_queues, _buses), array.concat(_written_buckets, _browser_buckets))

_sending := {
	"aws_sns_topic": {"action": "sns:publish", "argument": "", "service": "sns", "how": "publish to"},
	"aws_sns_topic_policy": {"action": "sns:publish", "argument": "arn", "service": "sns", "how": "publish to"},
	"aws_sqs_queue": {"action": "sqs:sendmessage", "argument": "", "service": "sqs", "how": "send to"},
	"aws_sqs_queue_policy": {"action": "sqs:sendmessage", "argument": "queue_url", "service": "sqs", "how": "send to"},
}

_topics_and_queues := [_opening(grant.policy, node, way.service, way.how) |
	some type, way in _sending
	some grant in object.get(exposure.to_everyone, type, [])
	way.action in grant.actions
	some node in _holders(plan.resources[grant.policy.address], way.argument)
]

_opening(policy, node, service, how) := {
	"address": policy.address,
	"path": [policy.attribute],
	"certain": policy.certain,
	"node": node,
	"service": service,
	"how": how,
}

_holders(resource, "") := {resource.address}

_holders(resource, argument) := companion.target(resource, argument) if argument != ""

_buses := array.concat(
	[_opening(grant.policy, node, "events", "put events on") |
		some grant in bus.grants.everyone
		bus.puts_events(grant.block)
		some node in trigger_link.bus(plan.resources[grant.policy.address]).nodes
	],
	[_opening({"address": permission.address, "attribute": "principal", "certain": true}, node, "events", "put events on") |
		some permission in plan.of_type("aws_cloudwatch_event_permission")
		permission.change.after.principal == "*"
		count(object.get(permission.change.after, "condition", [])) == 0
		some node in trigger_link.bus(permission).nodes
	],
)

_written_buckets := array.concat(
	[_opening(grant.policy, node, "s3", "upload to") |
		some type in ["aws_s3_bucket", "aws_s3_bucket_policy"]
		some grant in object.get(exposure.to_everyone, type, [])
		"s3:putobject" in grant.actions
		resource := plan.resources[grant.policy.address]
		not bucket.is_shut(resource, "restrict_public_buckets")
		some node in bucket.of(resource)
	],
	[_opening({"address": acl.resource.address, "attribute": acl.attribute, "certain": true}, node, "s3", "upload to") |
		some acl in bucket.acls
		acl.grant == "public-read-write"
		not bucket.is_shut(acl.resource, "ignore_public_acls")
		some node in bucket.of(acl.resource)
	],
)

# Pages of other origins upload only where CORS lets them: that is what such a bucket is for.
_browser_buckets := [_opening({"address": cors.address, "attribute": "cors_rule", "certain": true}, node, "s3", "upload from a browser to") |
	some cors in plan.of_type("aws_s3_bucket_cors_configuration")
	_uploads(cors)
	some node in named.argument(cors, "bucket", "s3").nodes
]

_uploads(cors) if {
	some rule in cors.change.after.cors_rule
	some method in rule.allowed_methods
	method in {"POST", "PUT"}
}
