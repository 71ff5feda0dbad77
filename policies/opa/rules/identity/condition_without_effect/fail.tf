# A pattern of nothing, in a queue's own policy.
resource "aws_sqs_queue" "orders" {
  name = "orders"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow", Principal = "*", Action = "sqs:SendMessage", Resource = "*",
      Condition = { ArnLike = { "aws:SourceArn" = "*" } }
    }]
  })
}

# Whoever belongs to no organisation lacks the key.
resource "aws_s3_bucket" "receipts" {}

data "aws_iam_policy_document" "receipts" {
  statement {
    sid       = "Shared"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.receipts.arn}/*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    condition {
      test     = "StringEqualsIfExists"
      variable = "aws:PrincipalOrgID"
      values   = ["o-acme12345"]
    }
  }
}

resource "aws_s3_bucket_policy" "receipts" {
  bucket = aws_s3_bucket.receipts.id
  policy = data.aws_iam_policy_document.receipts.json
}

# For all values of a key that is not there.
resource "aws_iam_role" "partner" {
  name               = "partner"
  assume_role_policy = <<-JSON
    {"Version": "2012-10-17", "Statement": {
      "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::444455556666:root"}, "Action": "sts:AssumeRole",
      "Condition": {"ForAllValues:StringEquals": {"sts:ExternalId": "shop-1"}}
    }}
  JSON
}

# Access keys carry no second factor, and no word of it.
resource "aws_iam_group_policy" "staff" {
  group = "staff"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::receipts/*", Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "true" } } },
      { Effect = "Deny", NotAction = "iam:*", Resource = "*", Condition = { Bool = { "aws:MultiFactorAuthPresent" = "false" } } },
    ]
  })
}
