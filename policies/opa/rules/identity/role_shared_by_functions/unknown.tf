resource "terraform_data" "role" {
  input = "arn:aws:iam::111122223333:role/shared"
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = terraform_data.role.output
  runtime       = "nodejs22.x"
  handler       = "orders.handler"
  s3_bucket     = "acme-code"
  s3_key        = "orders.zip"
}

resource "aws_lambda_function" "refunds" {
  function_name = "refunds"
  role          = terraform_data.role.output
  runtime       = "nodejs22.x"
  handler       = "refunds.handler"
  s3_bucket     = "acme-code"
  s3_key        = "refunds.zip"
}
