resource "aws_iam_policy" "star" {
  name = "star"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["dynamodb:GetItem", "xray:PutTraceSegments"], Resource = "*" },
      { Effect = "Allow", Action = "sns:Publish", Resource = ["arn:aws:sns:*:*:*"] },
    ]
  })
}

# Beside an ARN that nobody knows yet.
resource "aws_sqs_queue" "orders" {}

data "aws_iam_policy_document" "beside" {
  statement {
    sid       = "Send"
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.orders.arn, "*"]
  }
}

resource "aws_iam_user_policy" "beside" {
  user   = "deploy"
  policy = data.aws_iam_policy_document.beside.json
}
