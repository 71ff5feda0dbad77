resource "terraform_data" "authorization" {
  input = "NONE"
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::111122223333:role/orders"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "orders.zip"
}

resource "aws_lambda_function_url" "late" {
  function_name      = aws_lambda_function.orders.function_name
  authorization_type = terraform_data.authorization.output
}

# Through a local, which a plan does not show.
locals {
  orders = aws_lambda_function.orders.arn
}

resource "aws_lambda_function_url" "hidden" {
  function_name      = local.orders
  authorization_type = "NONE"
}
