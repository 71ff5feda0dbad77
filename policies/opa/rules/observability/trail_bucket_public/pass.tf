resource "aws_cloudtrail" "account" {
  name                  = "account"
  s3_bucket_name        = aws_s3_bucket.trails.id
  is_multi_region_trail = true
}

resource "aws_s3_bucket" "trails" {
  bucket = "acme-trails"
}

resource "aws_s3_bucket_acl" "trails" {
  bucket = aws_s3_bucket.trails.id
  acl    = "private"
}

resource "aws_s3_bucket_policy" "trails" {
  bucket = aws_s3_bucket.trails.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Check"
        Effect    = "Allow"
        Principal = { Service = "cloudtrail.amazonaws.com" }
        Action    = "s3:GetBucketAcl"
        Resource  = "arn:aws:s3:::acme-trails"
        Condition = { StringEquals = { "aws:SourceArn" = "arn:aws:cloudtrail:eu-west-1:111122223333:trail/account" } }
      },
      {
        Sid       = "Auditors"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::111122223333:role/auditor" }
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::acme-trails/*"
      },
    ]
  })
}

# Public on purpose, and no trail's.
resource "aws_s3_bucket" "banners" {
  bucket = "acme-banners"
}

resource "aws_s3_bucket_acl" "banners" {
  bucket = aws_s3_bucket.banners.id
  acl    = "public-read"
}
