resource "terraform_data" "later" {
  input = true
}

resource "aws_cloudtrail" "account" {
  name           = "account"
  s3_bucket_name = "acme-trails"
  enable_logging = terraform_data.later.output
}
