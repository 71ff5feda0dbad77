resource "aws_secretsmanager_secret" "db" {
  name       = "db"
  kms_key_id = "alias/shop"
}

resource "aws_secretsmanager_secret_version" "db" {
  secret_id     = aws_secretsmanager_secret.db.id
  secret_string = terraform_data.password.output
}

resource "terraform_data" "password" {
  input = "from elsewhere"
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
      DB_PASSWORD = aws_secretsmanager_secret_version.db.secret_string
    }
  }
}
