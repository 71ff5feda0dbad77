resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::111122223333:role/orders"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "orders.zip"
}

# Through an alias.
resource "aws_lambda_alias" "live" {
  name             = "live"
  function_name    = aws_lambda_function.orders.function_name
  function_version = "1"
}

resource "aws_cloudwatch_event_target" "orders" {
  rule = "orders"
  arn  = aws_lambda_alias.live.arn
}

resource "aws_lambda_function" "images" {
  function_name = "images"
  role          = "arn:aws:iam::111122223333:role/images"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "images.zip"
}

# A destination for what went well only.
resource "aws_lambda_function_event_invoke_config" "images" {
  function_name          = aws_lambda_function.images.function_name
  maximum_retry_attempts = 1

  destination_config {
    on_success {
      destination = "arn:aws:sns:eu-west-1:111122223333:done"
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
