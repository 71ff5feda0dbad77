# In a document that is known at plan.
data "aws_iam_policy_document" "secrets" {
  statement {
    actions       = ["secretsmanager:GetSecretValue"]
    not_resources = ["arn:aws:secretsmanager:eu-west-1:111122223333:secret:root-*"]
  }
}

resource "aws_iam_group_policy" "secrets" {
  name   = "secrets"
  group  = "staff"
  policy = data.aws_iam_policy_document.secrets.json
}

# Inline, in a heredoc.
resource "aws_iam_role" "cleaner" {
  name = "cleaner"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })

  inline_policy {
    name   = "clean"
    policy = <<-JSON
      {"Version": "2012-10-17", "Statement": [{
        "Sid": "Clean", "Effect": "Allow", "Action": "s3:DeleteObject", "NotResource": ["arn:aws:s3:::receipts", "arn:aws:s3:::receipts/*"]
      }]}
    JSON
  }
}

# Everyone but one, on a queue that nobody knows yet.
resource "aws_sqs_queue" "orders" {}

data "aws_iam_policy_document" "orders" {
  statement {
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.orders.arn]

    not_principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:role/intern"]
    }
  }
}

resource "aws_sqs_queue_policy" "orders" {
  queue_url = aws_sqs_queue.orders.id
  policy    = data.aws_iam_policy_document.orders.json
}
