resource "terraform_data" "ephemeral" {
  input = false
}

resource "aws_s3_bucket" "receipts" {
  bucket        = "acme-receipts"
  force_destroy = terraform_data.ephemeral.output
}
