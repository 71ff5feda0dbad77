resource "aws_iam_user" "deploy" {
  name = "deploy"
}

data "aws_iam_policy_document" "rotate" {
  # One user.
  statement {
    actions   = ["iam:CreateAccessKey", "iam:DeleteAccessKey"]
    resources = [aws_iam_user.deploy.arn]
  }

  # The users of one team.
  statement {
    actions   = ["iam:CreateAccessKey"]
    resources = ["*"]

    condition {
      test     = "StringEquals"
      variable = "iam:ResourceTag/team"
      values   = ["shop"]
    }
  }

  statement {
    actions   = ["iam:ListAccessKeys", "iam:GetAccessKeyLastUsed"]
    resources = ["*"]
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

# Everybody's own.
data "aws_iam_policy_document" "self_service" {
  statement {
    actions   = ["iam:CreateAccessKey", "iam:UpdateLoginProfile"]
    resources = ["arn:aws:iam::*:user/&{aws:username}"]
  }
}

resource "aws_iam_group_policy" "self_service" {
  name   = "self-service"
  group  = "staff"
  policy = data.aws_iam_policy_document.self_service.json
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
