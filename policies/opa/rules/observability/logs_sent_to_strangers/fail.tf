resource "aws_cloudwatch_log_subscription_filter" "orders" {
  name            = "orders"
  log_group_name  = "/aws/lambda/orders"
  filter_pattern  = ""
  destination_arn = "arn:aws:logs:eu-west-1:444455556666:destination:collector"
}

resource "aws_cloudwatch_log_account_policy" "all" {
  policy_name = "all"
  policy_type = "SUBSCRIPTION_FILTER_POLICY"
  policy_document = jsonencode({
    DestinationArn = "arn:aws:logs:eu-west-1:444455556666:destination:collector"
    FilterPattern  = ""
  })
}

# And the other side: whoever may subscribe writes into our stream.
resource "aws_cloudwatch_log_destination_policy" "collector" {
  destination_name = "collector"
  access_policy    = data.aws_iam_policy_document.collector.json
}

data "aws_iam_policy_document" "collector" {
  statement {
    sid       = "Partner"
    actions   = ["logs:PutSubscriptionFilter"]
    resources = ["arn:aws:logs:eu-west-1:111122223333:destination:collector"]

    principals {
      type        = "AWS"
      identifiers = ["444455556666"]
    }
  }
}

resource "aws_cloudwatch_log_resource_policy" "open" {
  policy_name = "open"
  policy_document = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Anyone"
      Effect    = "Allow"
      Principal = "*"
      Action    = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource  = "*"
    }]
  })
}
