resource "terraform_data" "algorithm" {
  input = "aws:kms"
}

resource "aws_s3_bucket" "patients" {
  bucket = "acme-patients"
  tags   = { sensitivity = "high" }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "patients" {
  bucket = aws_s3_bucket.patients.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = terraform_data.algorithm.output
      kms_master_key_id = "arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-0000-4444-8888-0a1b2c3d4e5f"
    }
  }
}
