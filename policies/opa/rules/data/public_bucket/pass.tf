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

# By name, and with an ACL that the block makes ineffective.
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

resource "aws_s3_bucket_acl" "named" {
  bucket = aws_s3_bucket.named.id
  acl    = "public-read"
}

# Everyone in the organisation, and a Deny to everyone who comes without TLS.
resource "aws_s3_bucket_policy" "elsewhere" {
  bucket = "acme-elsewhere"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = "*"
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::acme-elsewhere/*"
        Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-acmeacme00" } }
      },
      {
        Effect    = "Deny"
        Principal = "*"
        Action    = "s3:*"
        Resource  = "arn:aws:s3:::acme-elsewhere/*"
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}
