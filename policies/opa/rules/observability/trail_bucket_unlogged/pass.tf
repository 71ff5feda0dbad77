resource "aws_cloudtrail" "account" {
  name                  = "account"
  s3_bucket_name        = aws_s3_bucket.trails.id
  is_multi_region_trail = true
}

resource "aws_s3_bucket" "trails" {
  bucket = "acme-trails"
}

resource "aws_s3_bucket_logging" "trails" {
  bucket        = aws_s3_bucket.trails.id
  target_bucket = "acme-access-logs"
  target_prefix = "trails/"
}
