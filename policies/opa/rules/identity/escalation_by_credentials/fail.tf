# In a text that is known at plan.
resource "aws_iam_policy" "help_desk" {
  name = "help-desk"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Sid = "Reset", Effect = "Allow", Action = ["iam:UpdateLoginProfile", "iam:GetLoginProfile"], Resource = "*" }]
  })
}

# All users, in a document beside one that nobody knows yet.
resource "aws_iam_user" "deploy" {
  name = "deploy"
}

data "aws_iam_policy_document" "rotate" {
  statement {
    actions   = ["iam:CreateAccessKey", "iam:DeleteAccessKey"]
    resources = [aws_iam_user.deploy.arn, "arn:aws:iam::111122223333:user/*"]
  }
}

resource "aws_iam_role" "rotate" {
  name_prefix        = "rotate-"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "rotate" {
  role   = aws_iam_role.rotate.id
  policy = data.aws_iam_policy_document.rotate.json
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
