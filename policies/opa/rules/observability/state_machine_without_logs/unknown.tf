resource "terraform_data" "later" {
  input = "ERROR"
}

resource "aws_sns_topic" "orders" {
  name = "orders"
}

resource "aws_cloudwatch_log_group" "machines" {
  name              = "/aws/vendedlogs/states/orders"
  retention_in_days = 90
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

  logging_configuration {
    level           = terraform_data.later.output
    log_destination = "${aws_cloudwatch_log_group.machines.arn}:*"
  }
}
