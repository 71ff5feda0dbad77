resource "aws_cloudtrail" "account" {
  name           = "account"
  s3_bucket_name = "acme-trails"
}

resource "aws_cloudtrail" "objects" {
  name           = "objects"
  s3_bucket_name = "acme-trails"
  enable_logging = true
}
