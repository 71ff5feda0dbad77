resource "terraform_data" "acl" {
  input = "private"
}

resource "aws_s3_bucket_acl" "receipts" {
  bucket = "acme-receipts"
  acl    = terraform_data.acl.output
}
