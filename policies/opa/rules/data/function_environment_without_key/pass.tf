resource "aws_kms_key" "shop" {
  enable_key_rotation = true
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  kms_key_arn   = aws_kms_key.shop.arn
  role          = "arn:aws:iam::111122223333:role/shop"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "shop.zip"

  environment {
    variables = { TABLE = "orders" }
  }
}

# Nothing to encrypt.
resource "aws_lambda_function" "bare" {
  function_name = "bare"
  role          = "arn:aws:iam::111122223333:role/shop"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "shop.zip"
}

resource "aws_lambda_function" "weather" {
  function_name = "weather"
  tags          = { sensitivity = "low" }
  role          = "arn:aws:iam::111122223333:role/shop"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "shop.zip"

  environment {
    variables = { CITY = "Bern" }
  }
}
