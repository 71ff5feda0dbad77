resource "terraform_data" "status" {
  input = "Enabled"
}

resource "aws_s3_bucket" "receipts" {
  bucket = "acme-receipts"
}

resource "aws_s3_bucket_versioning" "receipts" {
  bucket = aws_s3_bucket.receipts.id

  versioning_configuration {
    status = terraform_data.status.output
  }
}
