package lib.companion_test

import data.lib.companion
import data.lib.sketch_test as sketch

_bucket := sketch.partly("aws_s3_bucket.b", {"bucket": "orders"}, {"id": true, "arn": true})

_versioning(after, unknown) := sketch.partly("aws_s3_bucket_versioning.v", after, unknown)

_missing(versioning, references) := found if {
	expressions := {"aws_s3_bucket_versioning.v": {"bucket": sketch.refers(references)}}
	found := companion.missing(_bucket, "aws_s3_bucket_versioning", "bucket") with input as sketch.configured([_bucket, versioning], expressions)
}

test_by_name_and_by_reference if {
	_missing(_versioning({"bucket": "orders"}, {}), []) == set()
	_missing(_versioning({}, {"bucket": true}), ["aws_s3_bucket.b.id", "aws_s3_bucket.b"]) == set()
	[violation] := [gap | some gap in _missing(_versioning({"bucket": "other"}, {}), [])]
	violation == {"kind": "violation", "path": [], "detail": "no aws_s3_bucket_versioning refers to it"}
}

test_through_a_local_it_is_anybodys if {
	[gap] := [gap | some gap in _missing(_versioning({}, {"bucket": true}), ["local.bucket"])]
	gap == {"kind": "unknown", "path": [], "detail": "the plan does not tell whose aws_s3_bucket_versioning.v is"}
}

test_by_arn if {
	queue := sketch.partly("aws_sqs_queue.q", {"name": "orders"}, {"id": true})
	policy := sketch.resource("aws_sqs_queue_policy.p", {"queue_url": "https://sqs.eu-west-1.amazonaws.com/111122223333/orders"})
	subscription := sketch.resource("aws_sns_topic_subscription.s", {"topic_arn": "arn:aws:sns:eu-west-1:111122223333:placed"})
	topic := sketch.partly("aws_sns_topic.t", {"name": "placed"}, {"arn": true})
	plan := sketch.plan([queue, policy, subscription, topic])
	companion.of(topic, "aws_sns_topic_subscription", "topic_arn") == {"aws_sns_topic_subscription.s"} with input as plan
	companion.target(subscription, "topic_arn") == {"aws_sns_topic.t"} with input as plan
	companion.of(queue, "aws_sqs_queue_policy", "queue_url") == {"aws_sqs_queue_policy.p"} with input as plan
}

test_users_and_groups_by_name if {
	group := sketch.resource("aws_iam_group.g", {"name": "staff"})
	membership := sketch.resource("aws_iam_user_group_membership.m", {"user": "ann", "groups": ["staff", "others"]})
	key := sketch.resource("aws_iam_access_key.k", {"user": "ann"})
	user := sketch.resource("aws_iam_user.u", {"name": "ann"})
	plan := sketch.plan([group, membership, key, user])
	companion.of(group, "aws_iam_user_group_membership", "groups") == {"aws_iam_user_group_membership.m"} with input as plan
	companion.target(key, "user") == {"aws_iam_user.u"} with input as plan
}
