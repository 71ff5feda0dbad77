package lib.account_test

import data.lib.account
import data.lib.sketch_test as sketch

test_accounts_that_the_plan_has_resources_in if {
	role := sketch.resource("aws_iam_role.r", {"arn": "arn:aws:iam::111122223333:role/r"})
	later := sketch.partly("aws_sqs_queue.q", {}, {"arn": true})
	bucket := sketch.resource("aws_s3_bucket.b", {"arn": "arn:aws:s3:::b"})
	account.own == {"111122223333"} with input as sketch.plan([role, later, bucket])
	not account.is_foreign("111122223333") with input as sketch.plan([role])
	account.is_foreign("111122223333") with input as sketch.plan([later])
}

test_accounts_of_principals if {
	account.of_principal("111122223333") == "111122223333"
	account.of_principal("arn:aws-cn:iam::111122223333:root") == "111122223333"
	not account.of_principal("aws_iam_role.r")
	account.is_whole("arn:aws:iam::111122223333:root")
	not account.is_whole("arn:aws:iam::111122223333:role/r")
}

_source(type, values) := {"prior_state": {"values": {"root_module": {"resources": [{
	"address": sprintf("data.%s.this", [type]),
	"mode": "data",
	"type": type,
	"name": "this",
	"values": values,
}]}}}}

_asking(type, values) := object.union(sketch.plan([]), _source(type, values))

test_one_s_own_and_trusted_accounts_are_not_foreign if {
	account.is_foreign("111122223333") with input as sketch.plan([])
	not account.is_foreign("111122223333") with input as _asking("aws_caller_identity", {"account_id": "111122223333"})
	not account.is_foreign("111122223333") with input as sketch.plan([]) with data.gate as {"trusted_accounts": ["111122223333"]}
}

test_accounts_of_aws_are_not_foreign if {
	not account.is_foreign("156460612806") with input as sketch.plan([])
	not account.is_foreign("193672423079") with input as _asking("aws_redshift_service_account", {"id": "193672423079"})
	account.is_foreign("193672423079") with input as sketch.plan([])
}

test_the_account_of_a_principal if {
	account.of_principal("111122223333") == "111122223333"
	account.of_principal("arn:aws:iam::111122223333:root") == "111122223333"
	account.of_principal("arn:aws:sts::111122223333:assumed-role/r/s") == "111122223333"
	not account.of_principal("*")
	not account.of_principal("arn:aws:s3:::b")
}
