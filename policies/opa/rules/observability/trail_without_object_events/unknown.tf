resource "terraform_data" "mode" {
  input = "All"
}

resource "aws_cloudtrail" "account" {
  name                  = "account"
  s3_bucket_name        = "acme-trails"
  is_multi_region_trail = true

  event_selector {
    read_write_type = terraform_data.mode.output

    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3"]
    }
  }
}
