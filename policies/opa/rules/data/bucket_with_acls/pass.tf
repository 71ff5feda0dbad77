resource "aws_s3_bucket" "orders" {
  bucket = "acme-orders"
}

resource "aws_s3_bucket_ownership_controls" "orders" {
  bucket = aws_s3_bucket.orders.id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

# New, and so without ACLs by S3's own default.
resource "aws_s3_bucket" "receipts" {
  bucket = "acme-receipts"
}

# The owner alone.
resource "aws_s3_bucket" "legacy" {
  bucket = "acme-legacy"
  acl    = "private"
}
