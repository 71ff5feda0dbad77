resource "aws_cloudwatch_event_rule" "orders" {
  name          = "orders"
  event_pattern = jsonencode({ source = ["shop.checkout"] })
}

# Its ARN is not known yet, but it is one.
resource "aws_sqs_queue" "dead" {
  name = "orders-dead-letters"
}

resource "aws_cloudwatch_event_target" "orders" {
  rule = aws_cloudwatch_event_rule.orders.name
  arn  = "arn:aws:lambda:eu-west-1:111122223333:function:orders"

  dead_letter_config {
    arn = aws_sqs_queue.dead.arn
  }
}
