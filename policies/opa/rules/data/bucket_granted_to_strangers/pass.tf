# Another account of the organisation.
resource "aws_s3_bucket" "orders" {
  bucket = "acme-orders"
}

resource "aws_s3_bucket_policy" "orders" {
  bucket = aws_s3_bucket.orders.id
  policy = data.aws_iam_policy_document.orders.json
}

data "aws_iam_policy_document" "orders" {
  statement {
    sid       = "Warehouse"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.orders.arn}/*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::444455556666:root"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = ["o-acmeacme00"]
    }
  }

  # A role of this plan.
  statement {
    sid       = "Reader"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.orders.arn}/*"]

    principals {
      type        = "AWS"
      identifiers = [aws_iam_role.reader.arn]
    }
  }
}

resource "aws_iam_role" "reader" {
  name = "reader"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

# AWS's own account, which delivers load balancers' logs.
data "aws_elb_service_account" "this" {}

resource "aws_s3_bucket_policy" "logs" {
  for_each = { data = data.aws_elb_service_account.this.arn, number = "156460612806" }

  bucket = "acme-logs-${each.key}"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = each.value }
      Action    = "s3:PutObject"
      Resource  = "arn:aws:s3:::acme-logs-${each.key}/AWSLogs/*"
    }]
  })
}

# Whatever is allowed, a Deny takes back from everyone outside of the organisation.
resource "aws_s3_bucket_policy" "claims" {
  bucket = "acme-claims"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::444455556666:role/auditor" }
        Action    = "s3:GetObject"
        Resource  = "arn:aws:s3:::acme-claims/*"
      },
      {
        Effect    = "Deny"
        Principal = "*"
        Action    = "s3:*"
        Resource  = ["arn:aws:s3:::acme-claims", "arn:aws:s3:::acme-claims/*"]
        Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-acmeacme00" } }
      },
    ]
  })
}
