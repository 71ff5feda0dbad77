# In a text that is known at plan.
resource "aws_iam_policy" "deploy" {
  name = "deploy"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["iam:PassRole", "iam:GetRole"], Resource = "*" }]
  })
}

# All roles of the account, beside one that nobody knows yet.
resource "aws_iam_role" "worker" {
  name_prefix        = "worker-"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

data "aws_iam_policy_document" "scheduler" {
  statement {
    sid       = "Pass"
    actions   = ["iam:PassRole"]
    resources = [aws_iam_role.worker.arn, "arn:aws:iam::111122223333:role/*"]
  }
}

resource "aws_iam_role_policy" "scheduler" {
  role   = aws_iam_role.worker.id
  policy = data.aws_iam_policy_document.scheduler.json
}

# By a pattern, to a service of one's choice.
resource "aws_iam_user_policy" "pipeline" {
  user   = "pipeline"
  policy = <<-JSON
    {"Version": "2012-10-17", "Statement": {
      "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/app-*",
      "Condition": {"StringLike": {"iam:PassedToService": "*.amazonaws.com"}}
    }}
  JSON
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
