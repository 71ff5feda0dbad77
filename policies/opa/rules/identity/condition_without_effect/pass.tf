# AWS's way to name a bucket that notifies: its ARN has no account, so the account stands beside it.
resource "aws_sqs_queue" "orders" {
  name = "orders"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow", Principal = { Service = "s3.amazonaws.com" }, Action = "sqs:SendMessage", Resource = "*",
      Condition = { ArnLike = { "aws:SourceArn" = "arn:aws:s3:*:*:receipts" }, StringEquals = { "aws:SourceAccount" = "111122223333" } }
    }]
  })
}

resource "aws_s3_bucket" "receipts" {}

data "aws_iam_policy_document" "receipts" {
  # The endpoint where there is one, the organisation always.
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.receipts.arn}/*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = ["o-acme12345"]
    }

    condition {
      test     = "StringEqualsIfExists"
      variable = "aws:SourceVpce"
      values   = ["vpce-0123456789abcdef0"]
    }
  }

  # In a Deny, IfExists is the strict one.
  statement {
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = ["${aws_s3_bucket.receipts.arn}/*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    condition {
      test     = "StringNotEqualsIfExists"
      variable = "aws:PrincipalOrgID"
      values   = ["o-acme12345"]
    }
  }
}

resource "aws_s3_bucket_policy" "receipts" {
  bucket = aws_s3_bucket.receipts.id
  policy = data.aws_iam_policy_document.receipts.json
}

# Not every service says for whom it takes a role.
resource "aws_iam_role" "worker" {
  name = "worker"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole",
      Condition = { StringEqualsIfExists = { "aws:SourceAccount" = "111122223333" } }
    }]
  })
}

# A second factor that must be there, tags that must be of a kind, a tag that must be there.
resource "aws_iam_group_policy" "staff" {
  group = "staff"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::receipts/*", Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } } },
      { Effect = "Deny", NotAction = "iam:*", Resource = "*", Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "false" } } },
      {
        Effect = "Allow", Action = "sqs:TagQueue", Resource = "arn:aws:sqs:eu-west-1:111122223333:orders",
        Condition = {
          "ForAllValues:StringEquals" = { "aws:TagKeys" = ["team", "stage"] }
          StringLike                  = { "aws:RequestTag/team" = "*" }
        }
      },
    ]
  })
}
