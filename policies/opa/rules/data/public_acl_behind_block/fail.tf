resource "aws_s3_bucket" "site" {
  bucket = "acme-site"
}

resource "aws_s3_bucket_public_access_block" "site" {
  bucket                  = aws_s3_bucket.site.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_acl" "site" {
  bucket = aws_s3_bucket.site.id
  acl    = "public-read"
}

# By the bucket's own argument.
resource "aws_s3_bucket" "legacy" {
  bucket = "acme-legacy"
  acl    = "authenticated-read"
}

resource "aws_s3_bucket_public_access_block" "legacy" {
  bucket             = "acme-legacy"
  ignore_public_acls = true
}
