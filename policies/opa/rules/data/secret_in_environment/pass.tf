resource "aws_secretsmanager_secret" "db" {
  name       = "db"
  kms_key_id = "alias/shop"
}

resource "aws_lambda_function" "shop" {
  function_name = "shop"
  role          = "arn:aws:iam::111122223333:role/shop"
  runtime       = "nodejs22.x"
  handler       = "index.handler"
  s3_bucket     = "acme-code"
  s3_key        = "shop.zip"

  environment {
    variables = {
      DB_SECRET           = aws_secretsmanager_secret.db.arn
      DB_SECRET_NAME      = aws_secretsmanager_secret.db.name
      API_TOKEN           = "/shop/api/token"
      ORDERS_SECRET       = "orders-db"
      TOKEN_URL           = "https://login.acme.test/token"
      TOKEN_TTL           = "3600"
      PASSWORD_MIN_LENGTH = "12"
      TABLE               = "orders"
    }
  }
}
