resource "aws_kinesis_stream" "silent" {
  name        = "silent"
  shard_count = 1
}

resource "aws_kinesis_stream" "off" {
  for_each = toset(["clicks", "carts"])

  name            = each.key
  shard_count     = 1
  encryption_type = "NONE"
}

resource "aws_kinesis_firehose_delivery_stream" "silent" {
  name        = "silent"
  destination = "extended_s3"

  extended_s3_configuration {
    role_arn   = "arn:aws:iam::111122223333:role/delivery"
    bucket_arn = "arn:aws:s3:::acme-clicks"
  }
}

resource "aws_kinesis_firehose_delivery_stream" "off" {
  name        = "off"
  destination = "extended_s3"

  extended_s3_configuration {
    role_arn   = "arn:aws:iam::111122223333:role/delivery"
    bucket_arn = "arn:aws:s3:::acme-clicks"
  }

  server_side_encryption {
    enabled = false
  }
}
