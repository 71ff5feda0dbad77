resource "terraform_data" "later" {
  input = "orders"
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::111122223333:role/orders"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "orders.zip"
}

resource "aws_cloudwatch_log_group" "orders" {
  name              = "/aws/lambda/${terraform_data.later.output}"
  retention_in_days = 90
}
