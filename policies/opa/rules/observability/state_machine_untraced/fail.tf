resource "aws_sns_topic" "orders" {
  name = "orders"
}

resource "aws_sfn_state_machine" "orders" {
  name     = "orders"
  role_arn = "arn:aws:iam::111122223333:role/orders"
  definition = jsonencode({
    StartAt = "Tell"
    States = {
      Tell = {
        Type       = "Task"
        Resource   = "arn:aws:states:::sns:publish"
        Parameters = { TopicArn = aws_sns_topic.orders.arn, "Message.$" = "$.id" }
        End        = true
      }
    }
  })
}

resource "aws_sfn_state_machine" "refunds" {
  name     = "refunds"
  role_arn = "arn:aws:iam::111122223333:role/refunds"
  definition = jsonencode({
    StartAt = "Tell"
    States = {
      Tell = {
        Type       = "Task"
        Resource   = "arn:aws:states:::sns:publish"
        Parameters = { TopicArn = aws_sns_topic.orders.arn, "Message.$" = "$.id" }
        End        = true
      }
    }
  })

  tracing_configuration {
    enabled = false
  }
}
