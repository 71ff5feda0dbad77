resource "aws_secretsmanager_secret" "this" {
  for_each = toset(["db", "queue"])

  name       = each.key
  kms_key_id = "alias/shop"
}

resource "aws_secretsmanager_secret_rotation" "this" {
  for_each = aws_secretsmanager_secret.this

  secret_id           = each.value.id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"

  rotation_rules {
    automatically_after_days = 30
  }
}
