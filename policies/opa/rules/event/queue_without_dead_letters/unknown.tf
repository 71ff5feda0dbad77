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
