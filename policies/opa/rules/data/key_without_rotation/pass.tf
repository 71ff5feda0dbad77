resource "aws_kms_key" "orders" {
  description         = "Orders"
  enable_key_rotation = true
}

resource "aws_kms_key" "signing" {
  description              = "Receipts' signatures"
  key_usage                = "SIGN_VERIFY"
  customer_master_key_spec = "RSA_2048"
}

resource "aws_kms_key" "tokens" {
  description              = "Tokens' codes"
  key_usage                = "GENERATE_VERIFY_MAC"
  customer_master_key_spec = "HMAC_256"
}

# Rotates with its primary.
resource "aws_kms_replica_key" "orders" {
  primary_key_arn = "arn:aws:kms:eu-central-1:111122223333:key/mrk-0123456789abcdef0123456789abcdef"
}

# Material of one's own.
resource "aws_kms_external_key" "partner" {
  description = "A partner's material"
}
