resource "aws_dynamodb_table" "orders" {
  name             = "orders"
  stream_enabled   = true
  stream_view_type = "NEW_AND_OLD_IMAGES"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  point_in_time_recovery {
    enabled = true
  }

  replica {
    region_name            = "eu-central-1"
    point_in_time_recovery = true
  }
}

resource "aws_dynamodb_table_replica" "orders" {
  global_table_arn       = "arn:aws:dynamodb:eu-central-1:111122223333:table/carts"
  point_in_time_recovery = true
}
