# Every bus and every topic, in a text that is known at plan.
resource "aws_iam_policy" "publisher" {
  name = "publisher"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["events:PutEvents", "sns:Publish"], Resource = "*" }]
  })
}

# Every function, in a document beside one that nobody knows yet.
resource "aws_sqs_queue" "orders" {}

data "aws_iam_policy_document" "checkout" {
  statement {
    sid       = "HandOver"
    actions   = ["sqs:SendMessage", "lambda:InvokeFunction"]
    resources = [aws_sqs_queue.orders.arn, "arn:aws:lambda:eu-west-1:111122223333:function:*"]
  }
}

resource "aws_iam_role" "checkout" {
  name_prefix        = "checkout-"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "checkout" {
  role   = aws_iam_role.checkout.id
  policy = data.aws_iam_policy_document.checkout.json
}

# Every state machine, inline.
resource "aws_iam_role" "scheduler" {
  name               = "scheduler"
  assume_role_policy = data.aws_iam_policy_document.trust.json

  inline_policy {
    name = "start"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "states:Start*", Resource = "arn:aws:states:*:*:stateMachine:*" }]
    })
  }
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
