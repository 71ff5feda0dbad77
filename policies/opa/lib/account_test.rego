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
