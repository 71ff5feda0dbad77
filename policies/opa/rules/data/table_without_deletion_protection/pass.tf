resource "aws_dynamodb_table" "orders" {
  name                        = "orders"
  deletion_protection_enabled = true
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_dynamodb_table_replica" "carts" {
  global_table_arn            = "arn:aws:dynamodb:eu-central-1:111122223333:table/carts"
  deletion_protection_enabled = true
}
