resource "aws_ssm_parameter" "password" {
  name   = "/shop/db/password"
  type   = "SecureString"
  key_id = "alias/shop"
  value  = "hunter2"
}

# Where things are.
resource "aws_secretsmanager_secret" "db" {
  name       = "db"
  kms_key_id = "alias/shop"
}

resource "aws_ssm_parameter" "secret" {
  name  = "/shop/db/secret"
  type  = "String"
  value = aws_secretsmanager_secret.db.arn
}

resource "aws_ssm_parameter" "token_url" {
  name  = "/shop/token-url"
  type  = "String"
  value = "https://login.acme.test/token"
}

resource "aws_ssm_parameter" "table" {
  name  = "/shop/table"
  type  = "String"
  value = "orders"
}
