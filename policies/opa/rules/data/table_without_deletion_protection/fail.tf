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

  name                        = each.key
  deletion_protection_enabled = false
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_dynamodb_table_replica" "orders" {
  global_table_arn = "arn:aws:dynamodb:eu-central-1:111122223333:table/orders"
}
