resource "aws_cloudtrail" "account" {
  name                  = "account"
  s3_bucket_name        = "acme-trails"
  is_multi_region_trail = true

  event_selector {
    data_resource {
      type   = "AWS::Lambda::Function"
      values = ["arn:aws:lambda"]
    }
  }
}

# A second trail, of one table whose ARN is not known yet, written in the newer way.
resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_cloudtrail" "tables" {
  name           = "tables"
  s3_bucket_name = "acme-trails"

  advanced_event_selector {
    name = "Everything that is done to orders"

    field_selector {
      field  = "eventCategory"
      equals = ["Data"]
    }

    field_selector {
      field  = "resources.type"
      equals = ["AWS::DynamoDB::Table"]
    }

    field_selector {
      field  = "resources.ARN"
      equals = [aws_dynamodb_table.orders.arn]
    }
  }
}
