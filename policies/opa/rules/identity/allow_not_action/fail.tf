# In a text that is known at plan.
resource "aws_iam_policy" "developer" {
  name = "developer"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Sid = "AllButUsers", Effect = "Allow", NotAction = ["iam:*", "organizations:*"], Resource = "*" }]
  })
}

# On one bucket, in a document that waits for its ARN.
resource "aws_s3_bucket" "receipts" {}

data "aws_iam_policy_document" "receipts" {
  statement {
    not_actions = ["s3:DeleteBucket"]
    resources   = [aws_s3_bucket.receipts.arn]
  }
}

resource "aws_iam_group_policy" "receipts" {
  name   = "receipts"
  group  = "staff"
  policy = data.aws_iam_policy_document.receipts.json
}

# In a queue's own policy.
resource "aws_sqs_queue_policy" "orders" {
  queue_url = "https://sqs.eu-west-1.amazonaws.com/111122223333/orders"
  policy    = <<-JSON
    {"Version": "2012-10-17", "Statement": {
      "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/worker"}, "NotAction": "sqs:DeleteQueue", "Resource": "*"
    }}
  JSON
}
