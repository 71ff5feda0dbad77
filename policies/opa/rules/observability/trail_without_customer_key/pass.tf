resource "aws_kms_key" "trail" {
  description         = "Trails"
  enable_key_rotation = true
}

resource "aws_cloudtrail" "account" {
  name           = "account"
  s3_bucket_name = "acme-trails"
  kms_key_id     = aws_kms_key.trail.arn
}
