resource "aws_secretsmanager_secret" "inline" {
  name       = "inline"
  kms_key_id = "alias/shop"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Anyone"
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = "secretsmanager:*"
      Resource  = "*"
    }]
  })
}

resource "aws_secretsmanager_secret" "this" {
  for_each = toset(["db", "queue"])

  name       = each.key
  kms_key_id = "alias/shop"
}

data "aws_iam_policy_document" "this" {
  for_each = aws_secretsmanager_secret.this

  statement {
    sid       = "Partner"
    actions   = ["secretsmanager:GetSecretValue"]
    resources = [each.value.arn]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:root"]
    }
  }
}

resource "aws_secretsmanager_secret_policy" "this" {
  for_each = aws_secretsmanager_secret.this

  secret_arn = each.value.arn
  policy     = data.aws_iam_policy_document.this[each.key].json
}

resource "aws_secretsmanager_secret_policy" "heredoc" {
  secret_arn = "arn:aws:secretsmanager:eu-west-1:444455556666:secret:api-AbCdEf"
  policy     = <<-POLICY
    {
      "Version": "2012-10-17",
      "Statement": { "Effect": "Allow", "Principal": "*", "Action": "secretsmanager:GetSecretValue", "Resource": "*" }
    }
  POLICY
}
