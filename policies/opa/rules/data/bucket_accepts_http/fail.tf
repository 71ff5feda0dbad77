# A document of a bucket that is new, whose ARN the plan does not know.
resource "aws_s3_bucket" "orders" {
  bucket = "acme-orders"
}

resource "aws_s3_bucket_policy" "orders" {
  bucket = aws_s3_bucket.orders.id
  policy = data.aws_iam_policy_document.orders.json
}

data "aws_iam_policy_document" "orders" {
  statement {
    sid       = "Reader"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.orders.arn}/*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:role/reader"]
    }
  }
}

# Only the bucket, and not what is in it.
resource "aws_s3_bucket_policy" "half" {
  bucket = "acme-half"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "TlsOnly"
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = "arn:aws:s3:::acme-half"
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

# The wrong way round: HTTPS is denied. By the bucket's own argument.
resource "aws_s3_bucket" "legacy" {
  bucket = "acme-legacy"
  policy = <<-POLICY
    {
      "Version": "2012-10-17",
      "Statement": [{
        "Effect": "Deny",
        "Principal": "*",
        "Action": "s3:*",
        "Resource": ["arn:aws:s3:::acme-legacy", "arn:aws:s3:::acme-legacy/*"],
        "Condition": { "Bool": { "aws:SecureTransport": "true" } }
      }]
    }
  POLICY
}

# Only one role is denied.
resource "aws_s3_bucket_policy" "team" {
  for_each = toset(["a.b", "c"])

  bucket = "acme-${each.key}"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = { AWS = "arn:aws:iam::111122223333:role/reader" }
      Action    = "s3:*"
      Resource  = ["arn:aws:s3:::acme-${each.key}", "arn:aws:s3:::acme-${each.key}/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}
