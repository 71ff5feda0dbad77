resource "aws_kms_key" "disabled" {
  enable_key_rotation = true
  is_enabled          = false
}

resource "aws_kms_key" "soon" {
  for_each = toset(["orders", "carts"])

  description             = each.key
  enable_key_rotation     = true
  deletion_window_in_days = 7
}

resource "aws_kms_replica_key" "disabled" {
  primary_key_arn = "arn:aws:kms:eu-central-1:111122223333:key/mrk-0123456789abcdef0123456789abcdef"
  enabled         = false
}
