resource "aws_s3_bucket" "open" {
  bucket = "acme-open"
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

# By the bucket's own argument, and held by a block that only refuses new policies.
resource "aws_s3_bucket" "legacy" {
  bucket = "acme-legacy"
  policy = <<-POLICY
    {
      "Version": "2012-10-17",
      "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::acme-legacy/*" }]
    }
  POLICY
}

resource "aws_s3_bucket_public_access_block" "legacy" {
  bucket              = aws_s3_bucket.legacy.id
  block_public_policy = true
}

# Each of several.
resource "aws_s3_bucket_policy" "team" {
  for_each = toset(["a.b", "c"])

  bucket = "acme-${each.key}"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "List"
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = "s3:ListBucket"
      Resource  = "arn:aws:s3:::acme-${each.key}"
    }]
  })
}
