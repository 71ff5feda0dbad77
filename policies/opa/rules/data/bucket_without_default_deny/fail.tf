resource "aws_s3_bucket" "patients" {
  bucket = "acme-patients"
  tags   = { sensitivity = "high" }
}

# TLS is asked of everyone, and everyone of the account may come.
resource "aws_s3_bucket" "claims" {
  bucket = "acme-claims"
  tags   = { data-classification = "Confidential" }
}

resource "aws_s3_bucket_policy" "claims" {
  bucket = aws_s3_bucket.claims.id
  policy = data.aws_iam_policy_document.claims.json
}

data "aws_iam_policy_document" "claims" {
  statement {
    sid       = "TlsOnly"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.claims.arn, "${aws_s3_bucket.claims.arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

# Reading is denied, writing is not.
resource "aws_s3_bucket" "contracts" {
  bucket = "acme-contracts"
  tags   = { sensitivity = "high" }
}

resource "aws_s3_bucket_policy" "contracts" {
  bucket = "acme-contracts"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = ["s3:GetObject*", "s3:ListBucket*"]
      Resource  = ["arn:aws:s3:::acme-contracts", "arn:aws:s3:::acme-contracts/*"]
      Condition = { ArnNotLike = { "aws:PrincipalArn" = "arn:aws:iam::111122223333:role/reader" } }
    }]
  })
}
