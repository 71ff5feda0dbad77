resource "aws_cloudwatch_event_bus" "shop" {
  name = "shop"
}

# The warehouse publishes from its own account; whoever comes next does not have to ask.
resource "aws_cloudwatch_event_permission" "partners" {
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  statement_id   = "partners"
  action         = "events:PutEvents"
  principal      = "*"
}

resource "aws_cloudwatch_event_rule" "orders" {
  name           = "orders"
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  event_pattern  = jsonencode({ "detail-type" = ["OrderPlaced"] })
}

resource "aws_cloudwatch_event_target" "orders" {
  rule           = aws_cloudwatch_event_rule.orders.name
  event_bus_name = aws_cloudwatch_event_bus.shop.name
  arn            = aws_lambda_function.shop.arn
}

resource "aws_lambda_permission" "events" {
  statement_id  = "AllowEvents"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.shop.function_name
  principal     = "events.amazonaws.com"
}
