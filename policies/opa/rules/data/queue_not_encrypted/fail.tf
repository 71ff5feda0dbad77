resource "aws_sqs_queue" "off" {
  for_each = toset(["orders", "carts"])

  name                    = each.key
  sqs_managed_sse_enabled = false
}

# Its author counts on KMS.
resource "aws_sqs_queue" "keyless" {
  name                              = "keyless"
  kms_master_key_id                 = ""
  kms_data_key_reuse_period_seconds = 300
}

# Encrypted by SQS, which opens to whoever may receive.
resource "aws_sqs_queue" "cards" {
  name                    = "cards"
  sqs_managed_sse_enabled = true
  tags                    = { sensitivity = "high" }
}
