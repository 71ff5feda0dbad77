resource "aws_kms_key" "silent" {
  description = "Orders"
}

resource "aws_kms_key" "off" {
  for_each = toset(["orders", "carts"])

  description         = each.key
  multi_region        = true
  enable_key_rotation = false
}

# Fails when it is applied.
resource "aws_kms_key" "signing" {
  description              = "Receipts' signatures"
  key_usage                = "SIGN_VERIFY"
  customer_master_key_spec = "RSA_2048"
  enable_key_rotation      = true
}
