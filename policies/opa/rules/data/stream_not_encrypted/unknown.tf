resource "terraform_data" "encryption" {
  input = "KMS"
}

resource "aws_kinesis_stream" "clicks" {
  name            = "clicks"
  shard_count     = 1
  encryption_type = terraform_data.encryption.output
}
