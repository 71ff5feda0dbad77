resource "aws_dynamodb_table" "silent" {
  name         = "silent"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_dynamodb_table" "off" {
  for_each = toset(["orders", "carts"])

  name         = each.key
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  point_in_time_recovery {
    enabled = false
  }
}

# On at home, off where it is copied to.
resource "aws_dynamodb_table" "copied" {
  name             = "copied"
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
    region_name = "eu-central-1"
  }
}

resource "aws_dynamodb_table_replica" "orders" {
  global_table_arn = "arn:aws:dynamodb:eu-central-1:111122223333:table/orders"
}
