resource "aws_kms_key" "shop" {
  enable_key_rotation = true
}

resource "aws_secretsmanager_secret" "db" {
  name       = "db"
  kms_key_id = aws_kms_key.shop.arn
}

resource "aws_secretsmanager_secret" "copied" {
  name       = "copied"
  kms_key_id = "alias/shop"

  replica {
    region     = "eu-central-1"
    kms_key_id = "alias/shop"
  }
}
