# In a text that is known at plan.
resource "aws_iam_policy" "reader" {
  name = "reader"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["kms:Decrypt", "kms:DescribeKey"], Resource = "*" }]
  })
}

# In a document beside a key that nobody knows yet.
resource "aws_kms_key" "orders" {}

data "aws_iam_policy_document" "worker" {
  statement {
    sid       = "Open"
    actions   = ["kms:*"]
    resources = [aws_kms_key.orders.arn, "arn:aws:kms:*:111122223333:key/*"]
  }
}

resource "aws_iam_role" "worker" {
  name_prefix        = "worker-"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "worker" {
  for_each = toset(["orders", "returns.eu"])

  name   = each.key
  role   = aws_iam_role.worker.id
  policy = data.aws_iam_policy_document.worker.json
}

# Inline, held only to what every request meets.
resource "aws_iam_role" "exporter" {
  name               = "exporter"
  assume_role_policy = data.aws_iam_policy_document.trust.json

  inline_policy {
    name   = "decrypt"
    policy = <<-JSON
      {"Version": "2012-10-17", "Statement": {
        "Effect": "Allow", "Action": "kms:ReEncryptFrom", "Resource": "*",
        "Condition": {"StringLike": {"kms:ViaService": "*"}}
      }}
    JSON
  }
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
