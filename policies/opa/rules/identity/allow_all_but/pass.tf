data "aws_iam_policy_document" "secrets" {
  statement {
    actions   = ["secretsmanager:GetSecretValue"]
    resources = ["arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop-*"]
  }

  # A Deny keeps all else out.
  statement {
    effect        = "Deny"
    actions       = ["secretsmanager:*"]
    not_resources = ["arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop-*"]
  }
}

resource "aws_iam_group_policy" "secrets" {
  name   = "secrets"
  group  = "staff"
  policy = data.aws_iam_policy_document.secrets.json
}

resource "aws_sqs_queue" "orders" {}

data "aws_iam_policy_document" "orders" {
  statement {
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.orders.arn]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:role/checkout"]
    }
  }

  statement {
    effect    = "Deny"
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.orders.arn]

    not_principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:role/checkout", "arn:aws:iam::111122223333:root"]
    }
  }
}

resource "aws_sqs_queue_policy" "orders" {
  queue_url = aws_sqs_queue.orders.id
  policy    = data.aws_iam_policy_document.orders.json
}
