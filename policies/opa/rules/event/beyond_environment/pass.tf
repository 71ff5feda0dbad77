resource "aws_cloudwatch_event_bus" "shop" {
  name = "shop"
  tags = { environment = "prod" }
}

resource "aws_cloudwatch_event_rule" "orders" {
  name           = "orders"
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  event_pattern  = jsonencode({ source = ["shop.checkout"] })
  tags           = { environment = "production" }
}

resource "aws_cloudwatch_event_target" "orders" {
  rule           = aws_cloudwatch_event_rule.orders.name
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  arn            = "arn:aws:sqs:eu-west-1:111122223333:shop-prod-orders"
}

# A word that begins like an environment is none, and who may not is not let in.
data "aws_iam_policy_document" "orders" {
  statement {
    actions   = ["sqs:SendMessage"]
    resources = ["arn:aws:sqs:eu-west-1:111122223333:devices-load-test"]
  }

  statement {
    effect    = "Deny"
    actions   = ["sqs:SendMessage"]
    resources = ["arn:aws:sqs:eu-west-1:111122223333:shop-dev-orders"]
  }
}

resource "aws_iam_policy" "orders" {
  name   = "orders"
  policy = data.aws_iam_policy_document.orders.json
}
