# In a text that is known at plan.
resource "aws_iam_policy" "reader" {
  name = "reader"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["secretsmanager:GetSecretValue", "secretsmanager:ListSecrets"], Resource = "*" }]
  })
}

# All parameters, in a document beside a secret that nobody knows yet.
resource "aws_secretsmanager_secret" "database" {
  name_prefix = "database-"
}

data "aws_iam_policy_document" "worker" {
  statement {
    sid       = "Configure"
    actions   = ["secretsmanager:GetSecretValue", "ssm:GetParameter"]
    resources = [aws_secretsmanager_secret.database.arn, "arn:aws:ssm:eu-west-1:111122223333:parameter/*"]
  }
}

resource "aws_iam_role" "worker" {
  name_prefix        = "worker-"
  assume_role_policy = data.aws_iam_policy_document.trust.json

  inline_policy {
    name   = "all-secrets"
    policy = <<-JSON
      {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "secretsmanager:Get*", "Resource": "arn:aws:secretsmanager:*:*:secret:*"}}
    JSON
  }
}

resource "aws_iam_role_policy" "worker" {
  role   = aws_iam_role.worker.id
  policy = data.aws_iam_policy_document.worker.json
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
