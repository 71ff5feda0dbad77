resource "aws_sqs_queue" "orders" {}

resource "aws_iam_role" "checkout" {
  name_prefix        = "checkout-"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

data "aws_iam_policy_document" "checkout" {
  statement {
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.orders.arn]
  }

  statement {
    actions   = ["events:PutEvents"]
    resources = ["arn:aws:events:eu-west-1:111122223333:event-bus/shop"]
  }

  # One function with all its versions.
  statement {
    actions   = ["lambda:InvokeFunction"]
    resources = ["arn:aws:lambda:eu-west-1:111122223333:function:charge", "arn:aws:lambda:eu-west-1:111122223333:function:charge:*"]
  }

  # The state machines of one team.
  statement {
    actions   = ["states:StartExecution"]
    resources = ["arn:aws:states:eu-west-1:111122223333:stateMachine:*"]

    condition {
      test     = "StringEquals"
      variable = "aws:ResourceTag/team"
      values   = ["shop"]
    }
  }

  # Sends nothing.
  statement {
    actions   = ["sns:ListTopics", "lambda:ListFunctions"]
    resources = ["*"]
  }
}

resource "aws_iam_role_policy" "checkout" {
  role   = aws_iam_role.checkout.id
  policy = data.aws_iam_policy_document.checkout.json
}

# In a queue's own policy `*` is that queue.
resource "aws_sqs_queue_policy" "orders" {
  queue_url = aws_sqs_queue.orders.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:role/checkout" }, Action = "sqs:SendMessage", Resource = "*" }]
  })
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
