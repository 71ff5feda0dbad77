resource "aws_secretsmanager_secret" "silent" {
  name = "silent"
}

resource "aws_secretsmanager_secret" "managed" {
  for_each = toset(["db", "queue"])

  name       = each.key
  kms_key_id = "alias/aws/secretsmanager"
}

resource "aws_secretsmanager_secret" "copied" {
  name       = "copied"
  kms_key_id = "alias/shop"

  replica {
    region = "eu-central-1"
  }
}
