resource "aws_s3_bucket" "receipts" {
  bucket = "acme-receipts"
}

resource "aws_cloudtrail" "account" {
  name                  = "account"
  s3_bucket_name        = "acme-trails"
  is_multi_region_trail = true

  event_selector {
    data_resource {
      type   = "AWS::S3::Object"
      values = ["${aws_s3_bucket.receipts.arn}/"]
    }
  }
}
