package lib.bucket_log_test

import data.lib.bucket_log
import data.lib.sketch_test as sketch

_bucket(name) := sketch.partly(sprintf("aws_s3_bucket.%s", [name]), {"bucket": name}, {"id": true})

_targets(resources, expressions) := targets if {
	targets := bucket_log.targets with input as sketch.configured(resources, expressions)
}

test_targets_by_name_and_by_reference if {
	named := sketch.resource("aws_s3_bucket_logging.l", {"bucket": "a", "target_bucket": "b"})
	_targets([_bucket("a"), _bucket("b"), named], {}) == {"aws_s3_bucket.b"}
	linked := sketch.partly("aws_s3_bucket_logging.l", {"bucket": "a"}, {"target_bucket": true})
	to_b := {"target_bucket": sketch.refers(["aws_s3_bucket.b.id", "aws_s3_bucket.b"])}
	_targets([_bucket("a"), _bucket("b"), linked], {linked.address: to_b}) == {"aws_s3_bucket.b"}
}

test_targets_of_the_old_argument if {
	named := sketch.resource("aws_s3_bucket.a", {"bucket": "a", "logging": [{"target_bucket": "b"}]})
	_targets([named, _bucket("b")], {}) == {"aws_s3_bucket.b"}
	linked := sketch.partly("aws_s3_bucket.a", {"bucket": "a", "logging": [{}]}, {"logging": [{"target_bucket": true}]})
	to_b := {"logging": [{"target_bucket": sketch.refers(["aws_s3_bucket.b.id", "aws_s3_bucket.b"])}]}
	_targets([linked, _bucket("b")], {"aws_s3_bucket.a": to_b}) == {"aws_s3_bucket.b"}
	[logging] := bucket_log.loggings with input as sketch.configured([linked, _bucket("b")], {"aws_s3_bucket.a": to_b})
	logging.answer == {"answer": "unknown"}
}

test_targets_by_acl_policy_and_setting if {
	acl := sketch.resource("aws_s3_bucket_acl.x", {"bucket": "a", "acl": "log-delivery-write"})
	"aws_s3_bucket.a" in _targets([_bucket("a"), acl], {})
	policy := sketch.resource("aws_s3_bucket_policy.p", {"bucket": "a", "policy": json.marshal({"Statement": [{
		"Effect": "Allow",
		"Principal": {"Service": "logging.s3.amazonaws.com"},
		"Action": "s3:PutObject",
		"Resource": "arn:aws:s3:::a/*",
	}]})})
	"aws_s3_bucket.a" in _targets([_bucket("a"), policy], {})
	named := _targets([_bucket("a"), _bucket("b")], {}) with data.gate as {"log_bucket": "b"}
	named == {"aws_s3_bucket.b"}
	_targets([_bucket("a"), _bucket("b")], {}) == set()
}
