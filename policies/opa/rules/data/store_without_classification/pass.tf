resource "aws_s3_bucket" "receipts" {
  bucket = "acme-receipts"
  tags   = { sensitivity = "high" }
}

resource "aws_dynamodb_table" "this" {
  for_each = toset(["orders", "carts"])

  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  tags = { "data-classification" = "internal" }
}

# High without a word.
resource "aws_secretsmanager_secret" "db" {
  name = "db"
}
