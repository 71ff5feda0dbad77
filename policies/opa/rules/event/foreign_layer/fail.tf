resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::111122223333:role/orders"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "orders.zip"
  layers        = ["arn:aws:lambda:eu-west-1:444455556666:layer:tracing:7"]
}

resource "aws_lambda_function" "carts" {
  function_name = "carts"
  role          = "arn:aws:iam::111122223333:role/carts"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "carts.zip"

  layers = [
    "arn:aws:lambda:eu-west-1:580247275435:layer:LambdaInsightsExtension:52",
    "arn:aws:lambda:eu-west-1:777788889999:layer:chromium:31",
  ]
}
