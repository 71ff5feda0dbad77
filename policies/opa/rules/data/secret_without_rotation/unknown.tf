resource "aws_secretsmanager_secret" "db" {
  name       = "db"
  kms_key_id = "alias/shop"
}

locals {
  secret = aws_secretsmanager_secret.db.id
}

resource "aws_secretsmanager_secret_rotation" "db" {
  secret_id           = local.secret
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"

  rotation_rules {
    automatically_after_days = 30
  }
}
