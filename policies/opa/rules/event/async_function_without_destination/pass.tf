resource "aws_sqs_queue" "dead" {
  name = "dead-letters"
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::111122223333:role/orders"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "orders.zip"

  dead_letter_config {
    target_arn = aws_sqs_queue.dead.arn
  }
}

resource "aws_cloudwatch_event_target" "orders" {
  rule = "orders"
  arn  = aws_lambda_function.orders.arn
}

resource "aws_lambda_function" "images" {
  function_name = "images"
  role          = "arn:aws:iam::111122223333:role/images"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "images.zip"
}

resource "aws_lambda_function_event_invoke_config" "images" {
  function_name = aws_lambda_function.images.arn

  destination_config {
    on_failure {
      destination = aws_sqs_queue.dead.arn
    }
  }
}

resource "aws_s3_bucket_notification" "images" {
  bucket = "acme-images"

  lambda_function {
    lambda_function_arn = aws_lambda_function.images.arn
    events              = ["s3:ObjectCreated:*"]
  }
}

# Its queue keeps what it fails on.
resource "aws_lambda_function" "returns" {
  function_name = "returns"
  role          = "arn:aws:iam::111122223333:role/returns"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "returns.zip"
}

resource "aws_lambda_event_source_mapping" "returns" {
  event_source_arn = "arn:aws:sqs:eu-west-1:111122223333:returns"
  function_name    = aws_lambda_function.returns.arn
}
