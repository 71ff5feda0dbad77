# What a local is made of is not in a plan.
resource "aws_s3_bucket" "receipts" {}

locals {
  bucket = aws_s3_bucket.receipts.id
}

resource "aws_s3_bucket_logging" "receipts" {
  bucket        = local.bucket
  target_bucket = "acme-logs"
  target_prefix = "receipts/"
}
