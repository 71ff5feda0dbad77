# All of the stack is production's, by its tags, and a rule of it feeds development's queue.
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
  arn            = "arn:aws:sqs:eu-west-1:111122223333:shop-dev-orders"
}

data "aws_iam_policy_document" "orders" {
  statement {
    sid       = "Code"
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::acme-staging-code/orders/*"]
  }

  statement {
    sid       = "Bus"
    actions   = ["events:PutEvents"]
    resources = [aws_cloudwatch_event_bus.shop.arn]
  }
}

resource "aws_iam_policy" "orders" {
  name   = "orders"
  policy = data.aws_iam_policy_document.orders.json
}
