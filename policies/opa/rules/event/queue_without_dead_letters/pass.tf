# What it cannot deliver, it sends here.
resource "aws_sqs_queue" "parking" {
  name = "parking"
}

resource "aws_sqs_queue" "orders" {
  name           = "orders"
  redrive_policy = jsonencode({ deadLetterTargetArn = aws_sqs_queue.parking.arn, maxReceiveCount = 5 })
}

# In a resource of its own.
resource "aws_sqs_queue" "returns" {
  name = "returns"
}

resource "aws_sqs_queue_redrive_policy" "returns" {
  queue_url      = aws_sqs_queue.returns.id
  redrive_policy = jsonencode({ deadLetterTargetArn = aws_sqs_queue.parking.arn, maxReceiveCount = 5 })
}

# It takes another stack's dead letters, and says so.
resource "aws_sqs_queue" "shared" {
  name                 = "shared"
  redrive_allow_policy = jsonencode({ redrivePermission = "allowAll" })
}

# A rule's target sends its dead letters here.
resource "aws_sqs_queue" "undelivered" {
  for_each = toset(["a.b", "c[0]"])

  name = "rest-${length(each.key)}"
}

resource "aws_cloudwatch_event_target" "orders" {
  for_each = aws_sqs_queue.undelivered

  rule = "orders"
  arn  = "arn:aws:lambda:eu-west-1:111122223333:function:orders"

  dead_letter_config {
    arn = each.value.arn
  }
}

resource "aws_lambda_event_source_mapping" "each" {
  for_each = {
    orders  = aws_sqs_queue.orders.arn
    returns = aws_sqs_queue.returns.arn
    shared  = aws_sqs_queue.shared.arn
    parking = aws_sqs_queue.parking.arn
  }

  event_source_arn = each.value
  function_name    = "arn:aws:lambda:eu-west-1:111122223333:function:${each.key}"
}

# Nothing here consumes it.
resource "aws_sqs_queue" "partner" {
  name = "partner"
}
