# One that says it.
resource "aws_s3_bucket" "receipts" {
  bucket = "acme-receipts"
  tags   = { sensitivity = "high" }
}

# And those that do not.
resource "aws_s3_bucket" "uploads" {
  bucket = "acme-uploads"
  tags   = { team = "shop" }
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
}
