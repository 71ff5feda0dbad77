resource "aws_cloudtrail" "account" {
  name           = "account"
  s3_bucket_name = "acme-trails"
}

resource "aws_cloudtrail" "half" {
  name                          = "half"
  s3_bucket_name                = "acme-trails"
  is_multi_region_trail         = true
  include_global_service_events = false
}
