# AWS's default: enabled, and 30 days.
resource "aws_kms_key" "orders" {
  enable_key_rotation = true
}

resource "aws_kms_key" "carts" {
  enable_key_rotation     = true
  is_enabled              = true
  deletion_window_in_days = 14
}
