module "receipts" {
  source  = "modules.paved.test/acme/secure_bucket/aws"
  version = "1.0.0"

  name                 = "acme-shop-receipts"
  sensitivity          = "medium"
  kms                  = { key_arn = aws_kms_key.shop.arn }
  access_log           = null # this shop has no log bucket yet
  admin_principal_arns = local.admins

  readers = {}
  writers = {
    orders = {
      principal_arn = module.orders.role_arn
      account_id    = null # this account
      prefixes      = ["receipts/"]
    }
  }
}

resource "aws_dynamodb_table" "orders" {
  name                        = "shop-orders"
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = "id"
  deletion_protection_enabled = true

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.shop.arn
  }

  point_in_time_recovery {
    enabled = true
  }

  tags = { sensitivity = "medium" }
}
