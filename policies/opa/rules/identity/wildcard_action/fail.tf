# The whole service, in a text that is known at plan.
resource "aws_iam_policy" "text" {
  name = "text"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = { Sid = "Orders", Effect = "Allow", Action = "dynamodb:*", Resource = "arn:aws:dynamodb:eu-west-1:111122223333:table/orders" }
  })
}

# Behind an ARN that nobody knows yet.
resource "aws_s3_bucket" "receipts" {}

data "aws_iam_policy_document" "deferred" {
  statement {
    actions   = ["s3:Get*", "s3:PutObject"]
    resources = ["${aws_s3_bucket.receipts.arn}/*"]
  }
}

resource "aws_iam_role" "worker" {
  name_prefix        = "worker-"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "deferred" {
  role   = aws_iam_role.worker.id
  policy = data.aws_iam_policy_document.deferred.json
}

# The document is composed from another one.
data "aws_iam_policy_document" "composed" {
  source_policy_documents = [data.aws_iam_policy_document.deferred.json]
}

resource "aws_iam_role_policy" "composed" {
  for_each = toset(["a.b", "c[0]"])

  role   = aws_iam_role.worker.id
  policy = data.aws_iam_policy_document.composed.json
}

# A resource's own policy.
resource "aws_sqs_queue_policy" "queue" {
  queue_url = "https://sqs.eu-west-1.amazonaws.com/111122223333/orders"
  policy    = <<-JSON
    {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:role/a"}, "Action": ["sqs:*"], "Resource": "*"}]}
  JSON
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}
