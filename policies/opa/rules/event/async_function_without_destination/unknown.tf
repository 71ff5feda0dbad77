locals {
  function = aws_lambda_function.orders.arn
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::111122223333:role/orders"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "orders.zip"
}

resource "aws_cloudwatch_event_target" "orders" {
  rule = "orders"
  arn  = aws_lambda_function.orders.arn
}

resource "aws_lambda_function_event_invoke_config" "orders" {
  function_name = local.function

  destination_config {
    on_failure {
      destination = "arn:aws:sqs:eu-west-1:111122223333:dead-letters"
    }
  }
}
