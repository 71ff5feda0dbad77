resource "terraform_data" "concurrency" {
  input = 20
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::111122223333:role/orders"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "orders.zip"

  reserved_concurrent_executions = terraform_data.concurrency.output
}
