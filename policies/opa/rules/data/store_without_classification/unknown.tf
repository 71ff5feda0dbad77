resource "terraform_data" "class" {
  input = "high"
}

resource "aws_s3_bucket" "receipts" {
  bucket = "acme-receipts"
  tags   = { sensitivity = "high" }
}

resource "aws_kinesis_stream" "clicks" {
  name            = "clicks"
  encryption_type = "KMS"
  kms_key_id      = "alias/clicks"
  tags            = { sensitivity = terraform_data.class.output }

  stream_mode_details {
    stream_mode = "ON_DEMAND"
  }
}
