resource "terraform_data" "recorded" {
  input = "AWS::DynamoDB::Table"
}

resource "aws_cloudtrail" "account" {
  name                  = "account"
  s3_bucket_name        = "acme-trails"
  is_multi_region_trail = true

  event_selector {
    data_resource {
      type   = terraform_data.recorded.output
      values = ["arn:aws:dynamodb"]
    }
  }
}
