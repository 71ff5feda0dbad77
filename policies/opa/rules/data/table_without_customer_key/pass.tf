resource "aws_kms_key" "cards" {
  enable_key_rotation = true
}

resource "aws_dynamodb_table" "cards" {
  name         = "cards"
  tags         = { sensitivity = "high" }
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.cards.arn
  }
}

# The account's key.
resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled = true
  }
}

resource "aws_dynamodb_table" "currencies" {
  name         = "currencies"
  tags         = { sensitivity = "low" }
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}
