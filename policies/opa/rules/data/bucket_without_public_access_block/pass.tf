# Same key, same bucket.
resource "aws_s3_bucket" "shut" {
  for_each = toset(["a.b", "c[0]"])
}

resource "aws_s3_bucket_public_access_block" "shut" {
  for_each = toset(["a.b", "c[0]"])

  bucket                  = aws_s3_bucket.shut[each.key].id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

# By name.
resource "aws_s3_bucket" "named" {
  bucket = "acme-named"
}

resource "aws_s3_bucket_public_access_block" "named" {
  bucket                  = "acme-named"
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
