resource "aws_kms_key" "orders" {
  enable_key_rotation = true
}

locals {
  key = aws_kms_key.orders.id
}

resource "aws_kms_key_policy" "orders" {
  key_id = local.key
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::111122223333:role/orders" }
      Action    = "kms:*"
      Resource  = "*"
    }]
  })
}
