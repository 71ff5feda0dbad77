# Public by its words; the block makes that ineffective.
resource "aws_s3_bucket" "shut" {
  bucket = "acme-shut"
}

resource "aws_s3_bucket_public_access_block" "shut" {
  bucket                  = aws_s3_bucket.shut.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_policy" "shut" {
  bucket = aws_s3_bucket.shut.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "arn:aws:s3:::acme-shut/*" }]
  })
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

# CloudFront, for one distribution.
resource "aws_s3_bucket_policy" "site" {
  bucket = "acme-site"
  policy = data.aws_iam_policy_document.site.json
}

data "aws_iam_policy_document" "site" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::acme-site/*"]

    principals {
      type        = "Service"
      identifiers = ["cloudfront.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceArn"
      values   = ["arn:aws:cloudfront::111122223333:distribution/E1ACMEACME"]
    }
  }
}
