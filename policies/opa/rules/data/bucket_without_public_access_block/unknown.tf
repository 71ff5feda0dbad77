# What a local is made of is not in a plan.
resource "aws_s3_bucket" "receipts" {}

locals {
  bucket = aws_s3_bucket.receipts.id
}

resource "aws_s3_bucket_public_access_block" "receipts" {
  bucket                  = local.bucket
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
