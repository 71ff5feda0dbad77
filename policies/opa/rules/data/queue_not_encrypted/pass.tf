# AWS's default.
resource "aws_sqs_queue" "silent" {
  name = "silent"
}

resource "aws_sqs_queue" "managed" {
  name                    = "managed"
  sqs_managed_sse_enabled = true
}

resource "aws_kms_key" "cards" {
  enable_key_rotation = true
}

resource "aws_sqs_queue" "cards" {
  name                              = "cards"
  kms_master_key_id                 = aws_kms_key.cards.id
  kms_data_key_reuse_period_seconds = 300
  tags                              = { sensitivity = "high" }
}
