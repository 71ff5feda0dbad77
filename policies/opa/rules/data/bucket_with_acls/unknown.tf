resource "terraform_data" "ownership" {
  input = "BucketOwnerEnforced"
}

resource "aws_s3_bucket_ownership_controls" "receipts" {
  bucket = "acme-receipts"

  rule {
    object_ownership = terraform_data.ownership.output
  }
}
