resource "aws_cloudwatch_event_rule" "orders" {
  name          = "orders"
  event_pattern = jsonencode({ source = ["shop.checkout"] })
}

resource "aws_cloudwatch_event_target" "orders" {
  for_each = toset(["orders", "ledger"])

  rule = aws_cloudwatch_event_rule.orders.name
  arn  = "arn:aws:lambda:eu-west-1:111122223333:function:${each.key}"
}
