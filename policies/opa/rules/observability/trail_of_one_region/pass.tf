resource "aws_cloudtrail" "account" {
  name                  = "account"
  s3_bucket_name        = "acme-trails"
  is_multi_region_trail = true
}

# Its data events come from one region, on purpose.
resource "aws_cloudtrail" "objects" {
  name           = "objects"
  s3_bucket_name = "acme-trails"
}
