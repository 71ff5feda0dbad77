resource "terraform_data" "later" {
  input = true
}

resource "aws_cloudtrail" "account" {
  name                  = "account"
  s3_bucket_name        = "acme-trails"
  is_multi_region_trail = terraform_data.later.output
}
