resource "aws_iam_role" "worker" {
  name_prefix        = "worker-"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role" "deploy" {
  name               = "deploy"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

# One role, to one service.
data "aws_iam_policy_document" "functions" {
  statement {
    actions   = ["iam:PassRole"]
    resources = [aws_iam_role.worker.arn]

    condition {
      test     = "StringEquals"
      variable = "iam:PassedToService"
      values   = ["lambda.amazonaws.com"]
    }
  }

  statement {
    actions   = ["lambda:CreateFunction", "lambda:InvokeFunction"]
    resources = ["arn:aws:lambda:eu-west-1:111122223333:function:shop-*"]
  }
}

resource "aws_iam_role_policy" "functions" {
  role   = aws_iam_role.deploy.id
  policy = data.aws_iam_policy_document.functions.json
}

# Any role, but to a service in which its holder starts nothing.
resource "aws_iam_role_policy" "events" {
  role = aws_iam_role.deploy.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow", Action = "iam:PassRole", Resource = "*",
      Condition = { StringEquals = { "iam:PassedToService" = "monitoring.rds.amazonaws.com" } }
    }]
  })
}

# Any role, but its holder starts nothing; the one who starts holds another policy.
resource "aws_iam_role" "watch" {
  name               = "watch"
  assume_role_policy = data.aws_iam_policy_document.trust.json

  inline_policy {
    name = "watch"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["iam:PassRole", "lambda:ListFunctions"], Resource = "*" }]
    })
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
