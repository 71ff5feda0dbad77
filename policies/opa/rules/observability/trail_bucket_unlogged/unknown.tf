locals {
  logged = [aws_s3_bucket.trails.id]
}

resource "aws_cloudtrail" "account" {
  name                  = "account"
  s3_bucket_name        = "acme-trails"
  is_multi_region_trail = true
}

resource "aws_s3_bucket" "trails" {
  bucket = "acme-trails"
}

resource "aws_s3_bucket_logging" "trails" {
  bucket        = local.logged[0]
  target_bucket = "acme-access-logs"
  target_prefix = "trails/"
}
