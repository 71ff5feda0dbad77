# Held shut by nothing.
resource "aws_s3_bucket" "alone" {}

# The block is another bucket's.
resource "aws_s3_bucket" "orders" {
  bucket = "acme-orders"
}

resource "aws_s3_bucket_public_access_block" "orders" {
  bucket                  = "acme-order"
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

# One of two, by its key.
resource "aws_s3_bucket" "team" {
  for_each = toset(["a.b", "c[0]"])
}

resource "aws_s3_bucket_public_access_block" "team" {
  for_each = toset(["a.b"])

  bucket                  = aws_s3_bucket.team[each.key].id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
