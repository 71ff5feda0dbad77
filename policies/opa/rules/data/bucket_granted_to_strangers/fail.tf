# A whole account, in a document of a bucket that is new.
resource "aws_s3_bucket" "orders" {
  bucket = "acme-orders"
}

resource "aws_s3_bucket_policy" "orders" {
  bucket = aws_s3_bucket.orders.id
  policy = data.aws_iam_policy_document.orders.json
}

data "aws_iam_policy_document" "orders" {
  statement {
    sid       = "Partner"
    actions   = ["s3:GetObject", "s3:ListBucket"]
    resources = [aws_s3_bucket.orders.arn, "${aws_s3_bucket.orders.arn}/*"]

    principals {
      type        = "AWS"
      identifiers = ["444455556666"]
    }
  }
}

# One role of it; the condition says nothing of who it is.
resource "aws_s3_bucket_policy" "uploads" {
  bucket = "acme-uploads"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Upload"
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::444455556666:role/uploader" }
      Action    = "s3:PutObject"
      Resource  = "arn:aws:s3:::acme-uploads/*"
      Condition = { StringEquals = { "s3:x-amz-acl" = "bucket-owner-full-control" } }
    }]
  })
}

# By the bucket's own argument, and through an access point.
resource "aws_s3_bucket" "legacy" {
  bucket = "acme-legacy"
  policy = <<-POLICY
    {
      "Version": "2012-10-17",
      "Statement": [{
        "Effect": "Allow",
        "Principal": { "AWS": ["arn:aws:iam::444455556666:root", "arn:aws:iam::777788889999:root"] },
        "Action": "s3:*",
        "Resource": "arn:aws:s3:::acme-legacy/*"
      }]
    }
  POLICY
}

resource "aws_s3_access_point" "partner" {
  bucket = "acme-legacy"
  name   = "partner"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Partner"
      Effect    = "Allow"
      Principal = { AWS = "444455556666" }
      Action    = "s3:GetObject"
      Resource  = "arn:aws:s3:eu-west-1:111122223333:accesspoint/partner/object/*"
    }]
  })
}
