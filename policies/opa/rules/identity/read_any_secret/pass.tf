resource "aws_secretsmanager_secret" "database" {
  name_prefix = "database-"
}

data "aws_iam_policy_document" "worker" {
  # One secret, and a path of one's own.
  statement {
    actions = ["secretsmanager:GetSecretValue", "ssm:GetParametersByPath"]
    resources = [
      aws_secretsmanager_secret.database.arn,
      "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop-??????",
      "arn:aws:ssm:eu-west-1:111122223333:parameter/shop/*",
    ]
  }

  # The secrets of one team.
  statement {
    actions   = ["secretsmanager:GetSecretValue"]
    resources = ["*"]

    condition {
      test     = "StringEquals"
      variable = "secretsmanager:ResourceTag/team"
      values   = ["shop"]
    }
  }

  # Tells what there is, not what is in it.
  statement {
    actions   = ["secretsmanager:ListSecrets", "secretsmanager:BatchGetSecretValue", "ssm:DescribeParameters"]
    resources = ["*"]
  }
}

resource "aws_iam_role" "worker" {
  name_prefix        = "worker-"
  assume_role_policy = data.aws_iam_policy_document.trust.json
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
