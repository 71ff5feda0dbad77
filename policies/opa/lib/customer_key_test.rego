package lib.customer_key_test

import data.lib.customer_key
import data.lib.sketch_test as sketch

_gaps(after, unknown) := gaps if {
	topic := sketch.partly("aws_sns_topic.t", after, unknown)
	gaps := {gap.detail | some gap in customer_key.gaps(topic, ["kms_master_key_id"])} with input as sketch.plan([topic])
}

test_no_key_and_keys_of_aws if {
	_gaps({}, {}) == {"`kms_master_key_id` is not set"}
	_gaps({"kms_master_key_id": "alias/aws/sns"}, {}) == {"`kms_master_key_id` is alias/aws/sns, a key of AWS's own"}
	arn := "arn:aws:kms:eu-west-1:111122223333:alias/aws/sns"
	_gaps({"kms_master_key_id": arn}, {}) == {sprintf("`kms_master_key_id` is %s, a key of AWS's own", [arn])}
}

test_keys_of_ones_own if {
	_gaps({"kms_master_key_id": "alias/orders"}, {}) == set()
	_gaps({}, {"kms_master_key_id": true}) == set()
}

test_keys_that_the_plan_looked_up if {
	key := sketch.resource("aws_sns_topic.t", {"kms_master_key_id": "arn:k"})
	every values in [
		{"arn": "arn:k", "key_id": "alias/aws/sns"},
		{"arn": "arn:k", "key_id": "1234", "key_manager": "AWS"},
		{"target_key_arn": "arn:k", "name": "alias/aws/sns"},
	] {
		source := {"address": "data.aws_kms_key.k", "mode": "data", "type": "aws_kms_key", "name": "k", "values": values}
		state := {"prior_state": {"values": {"root_module": {"resources": [source]}}}}
		plan := object.union(sketch.plan([key]), state)
		count(customer_key.gaps(key, ["kms_master_key_id"])) == 1 with input as plan
	}
}
