# What a local is made of is not in a plan.
resource "aws_s3_bucket" "receipts" {}

locals {
  bucket = aws_s3_bucket.receipts.id
}

resource "aws_s3_bucket_policy" "receipts" {
  bucket = local.bucket
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = "*"
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}
