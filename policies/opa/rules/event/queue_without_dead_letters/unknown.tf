locals {
  queue = aws_sqs_queue.orders.id
}

resource "aws_sqs_queue" "orders" {
  name = "orders"
}

resource "aws_sqs_queue" "dead" {
  name = "orders-dead-letters"
}

resource "aws_sqs_queue_redrive_policy" "orders" {
  queue_url      = local.queue
  redrive_policy = jsonencode({ deadLetterTargetArn = aws_sqs_queue.dead.arn, maxReceiveCount = 5 })
}

resource "aws_lambda_event_source_mapping" "orders" {
  event_source_arn = aws_sqs_queue.orders.arn
  function_name    = "arn:aws:lambda:eu-west-1:111122223333:function:orders"
}
