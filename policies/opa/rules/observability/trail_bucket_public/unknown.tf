resource "terraform_data" "later" {
  input = "private"
}

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
  acl    = terraform_data.later.output
}
