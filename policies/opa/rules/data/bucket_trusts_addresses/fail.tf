resource "aws_s3_bucket" "reports" {
  bucket = "acme-reports"
}

resource "aws_s3_bucket_policy" "reports" {
  bucket = aws_s3_bucket.reports.id
  policy = data.aws_iam_policy_document.reports.json
}

data "aws_iam_policy_document" "reports" {
  statement {
    sid       = "Office"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.reports.arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "IpAddress"
      variable = "aws:SourceIp"
      values   = ["203.0.113.0/24", "198.51.100.7/32"]
    }
  }
}

# By the bucket's own argument; TLS says nothing of who it is.
resource "aws_s3_bucket" "legacy" {
  bucket = "acme-legacy"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Upload"
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = "s3:PutObject"
      Resource  = "arn:aws:s3:::acme-legacy/*"
      Condition = {
        IpAddress = { "aws:SourceIp" = "203.0.113.0/24" }
        Bool      = { "aws:SecureTransport" = "true" }
      }
    }]
  })
}
