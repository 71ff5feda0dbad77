data "aws_caller_identity" "current" {}

resource "aws_kinesis_stream" "logs" {
  name             = "logs"
  shard_count      = 1
  retention_period = 48
}

resource "aws_cloudwatch_log_subscription_filter" "orders" {
  name            = "orders"
  log_group_name  = "/aws/lambda/orders"
  filter_pattern  = ""
  destination_arn = aws_kinesis_stream.logs.arn
  role_arn        = "arn:aws:iam::111122223333:role/logs-to-stream"
}

# A destination of this account, in another region.
resource "aws_cloudwatch_log_subscription_filter" "payments" {
  name            = "payments"
  log_group_name  = "/aws/lambda/payments"
  filter_pattern  = ""
  destination_arn = "arn:aws:logs:eu-central-1:${data.aws_caller_identity.current.account_id}:destination:collector"
}

# Only functions have such an ARN, and these are always the account's own.
resource "aws_cloudwatch_log_subscription_filter" "refunds" {
  name            = "refunds"
  log_group_name  = "/aws/lambda/refunds"
  filter_pattern  = "ERROR"
  destination_arn = "arn:aws:lambda:eu-west-1:444455556666:function:alert"
}

resource "aws_cloudwatch_log_destination_policy" "collector" {
  destination_name = "collector"
  access_policy    = data.aws_iam_policy_document.collector.json
}

data "aws_iam_policy_document" "collector" {
  statement {
    sid       = "Organisation"
    actions   = ["logs:PutSubscriptionFilter"]
    resources = ["arn:aws:logs:eu-west-1:111122223333:destination:collector"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = ["o-a1b2c3d4e5"]
    }
  }
}

resource "aws_cloudwatch_log_resource_policy" "events" {
  policy_name = "events"
  policy_document = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Events"
      Effect    = "Allow"
      Principal = { Service = "delivery.logs.amazonaws.com" }
      Action    = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource  = "arn:aws:logs:eu-west-1:111122223333:log-group:/aws/events/*:*"
    }]
  })
}
