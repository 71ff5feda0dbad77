resource "terraform_data" "queues" {
  input = ["arn:aws:sqs:eu-west-1:111122223333:dead"]
}

resource "aws_cloudwatch_event_rule" "orders" {
  name          = "orders"
  event_pattern = jsonencode({ source = ["shop.checkout"] })
}

resource "aws_cloudwatch_event_target" "orders" {
  rule = aws_cloudwatch_event_rule.orders.name
  arn  = "arn:aws:lambda:eu-west-1:111122223333:function:orders"

  dynamic "dead_letter_config" {
    for_each = terraform_data.queues.output

    content {
      arn = dead_letter_config.value
    }
  }
}
