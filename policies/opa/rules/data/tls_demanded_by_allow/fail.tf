# Whoever has a policy of his own that allows it comes by HTTP, too.
resource "aws_s3_bucket_policy" "orders" {
  bucket = "acme-orders"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "ReadByTls"
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::111122223333:role/reader" }
      Action    = "s3:GetObject"
      Resource  = "arn:aws:s3:::acme-orders/*"
      Condition = { Bool = { "aws:SecureTransport" = "true" } }
    }]
  })
}

resource "aws_s3_bucket" "new" {}

resource "aws_s3_bucket_policy" "new" {
  bucket = aws_s3_bucket.new.id
  policy = data.aws_iam_policy_document.new.json
}

data "aws_iam_policy_document" "new" {
  statement {
    sid       = "WriteByTls"
    actions   = ["s3:PutObject"]
    resources = ["${aws_s3_bucket.new.arn}/*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:role/writer"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["true"]
    }
  }
}
