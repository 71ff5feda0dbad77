# Held shut by nothing.
resource "aws_s3_bucket" "alone" {}

# Half shut, for each of two.
resource "aws_s3_bucket" "half" {
  for_each = toset(["a.b", "c[0]"])
}

resource "aws_s3_bucket_public_access_block" "half" {
  for_each = aws_s3_bucket.half

  bucket              = each.value.id
  block_public_acls   = true
  block_public_policy = true
}

# Public by its ACL, by a grant, and by its policy.
resource "aws_s3_bucket" "open" {
  bucket = "acme-open"
}

resource "aws_s3_bucket_public_access_block" "open" {
  bucket                  = aws_s3_bucket.open.id
  block_public_acls       = false
  block_public_policy     = false
  ignore_public_acls      = false
  restrict_public_buckets = false
}

resource "aws_s3_bucket_acl" "open" {
  bucket = aws_s3_bucket.open.id
  acl    = "public-read"
}

resource "aws_s3_bucket_policy" "open" {
  bucket = aws_s3_bucket.open.id
  policy = data.aws_iam_policy_document.open.json
}

data "aws_iam_policy_document" "open" {
  statement {
    sid       = "Everyone"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.open.arn}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }

  # A condition that anyone can meet.
  statement {
    sid       = "Anywhere"
    actions   = ["s3:PutObject"]
    resources = ["${aws_s3_bucket.open.arn}/*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    condition {
      test     = "IpAddress"
      variable = "aws:SourceIp"
      values   = ["0.0.0.0/0"]
    }
  }
}

# By the bucket's own argument.
resource "aws_s3_bucket" "legacy" {
  bucket = "acme-legacy"
  acl    = "public-read-write"
}
