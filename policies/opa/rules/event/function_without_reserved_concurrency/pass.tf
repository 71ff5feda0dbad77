resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::111122223333:role/orders"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "orders.zip"

  reserved_concurrent_executions = 20
}

# Stopped.
resource "aws_lambda_function" "carts" {
  function_name = "carts"
  role          = "arn:aws:iam::111122223333:role/carts"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "carts.zip"

  reserved_concurrent_executions = 0
}
