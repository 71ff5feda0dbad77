resource "terraform_data" "mfa_delete" {
  input = "Enabled"
}

resource "aws_s3_bucket_versioning" "receipts" {
  bucket = "acme-receipts"

  versioning_configuration {
    status     = "Enabled"
    mfa_delete = terraform_data.mfa_delete.output
  }
}
