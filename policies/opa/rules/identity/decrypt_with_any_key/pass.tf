resource "aws_kms_key" "orders" {}

resource "aws_iam_role" "worker" {
  name_prefix        = "worker-"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

data "aws_iam_policy_document" "worker" {
  # One key, known only after the apply.
  statement {
    actions   = ["kms:Decrypt"]
    resources = [aws_kms_key.orders.arn]
  }

  # Any key, but only on behalf of the tables' service.
  statement {
    actions   = ["kms:Decrypt"]
    resources = ["*"]

    condition {
      test     = "StringEquals"
      variable = "kms:ViaService"
      values   = ["dynamodb.eu-west-1.amazonaws.com"]
    }
  }

  # The keys of one team, and those of the caller's tenant.
  statement {
    actions   = ["kms:Decrypt"]
    resources = ["arn:aws:kms:eu-west-1:111122223333:key/*"]

    condition {
      test     = "StringEquals"
      variable = "aws:ResourceTag/team"
      values   = ["shop"]
    }
  }

  statement {
    actions   = ["kms:Decrypt"]
    resources = ["arn:aws:kms:eu-west-1:111122223333:key/*"]

    condition {
      test     = "StringEquals"
      variable = "kms:EncryptionContext:tenant"
      values   = ["&{aws:PrincipalTag/tenant}"]
    }
  }

  # No data is opened by these.
  statement {
    actions   = ["kms:ListAliases", "kms:DescribeKey"]
    resources = ["*"]
  }
}

resource "aws_iam_role_policy" "worker" {
  role   = aws_iam_role.worker.id
  policy = data.aws_iam_policy_document.worker.json
}

# In a key's own policy `*` is that key.
resource "aws_kms_key" "receipts" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:root" }, Action = "kms:*", Resource = "*" },
      { Effect = "Allow", Principal = { AWS = "arn:aws:iam::111122223333:role/reader" }, Action = "kms:Decrypt", Resource = "*" },
    ]
  })
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}
