resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::111122223333:role/orders"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "orders.zip"
}

# A slip of the pen.
resource "aws_lambda_function" "refunds" {
  function_name = "refunds"
  role          = "arn:aws:iam::111122223333:role/refunds"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "refunds.zip"
}

resource "aws_cloudwatch_log_group" "refunds" {
  name              = "/aws/lambda/refund"
  retention_in_days = 90
}
