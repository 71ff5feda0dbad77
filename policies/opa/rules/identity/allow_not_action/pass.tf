resource "aws_s3_bucket" "receipts" {}

data "aws_iam_policy_document" "receipts" {
  statement {
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = ["${aws_s3_bucket.receipts.arn}/*"]
  }

  # A Deny of everything but some is a narrow list.
  statement {
    effect      = "Deny"
    not_actions = ["s3:GetObject", "s3:PutObject", "sts:GetCallerIdentity"]
    resources   = ["*"]
  }
}

resource "aws_iam_group_policy" "receipts" {
  name   = "receipts"
  group  = "staff"
  policy = data.aws_iam_policy_document.receipts.json
}

# A boundary allows nothing by itself.
resource "aws_iam_policy" "boundary" {
  name = "boundary"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", NotAction = ["iam:*", "organizations:*"], Resource = "*" }]
  })
}

resource "aws_iam_role" "worker" {
  name                 = "worker"
  permissions_boundary = aws_iam_policy.boundary.arn
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

# The account has its own key anyway.
resource "aws_kms_key" "orders" {
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, NotAction = "kms:ScheduleKeyDeletion", Resource = "*" }]
  })
}
