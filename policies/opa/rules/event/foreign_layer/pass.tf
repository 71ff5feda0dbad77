resource "aws_lambda_layer_version" "own" {
  layer_name = "own"
  s3_bucket  = "acme-code"
  s3_key     = "own.zip"
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  role          = "arn:aws:iam::111122223333:role/orders"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "orders.zip"

  layers = [
    aws_lambda_layer_version.own.arn,
    "arn:aws:lambda:eu-west-1:111122223333:layer:tracing:7",
    "arn:aws:lambda:eu-west-1:580247275435:layer:LambdaInsightsExtension:52",
    "arn:aws:lambda:eu-west-1:015030872274:layer:AWS-Parameters-and-Secrets-Lambda-Extension:12",
  ]
}
