resource "aws_iam_role" "target" {
  name_prefix        = "target-"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

data "aws_iam_policy_document" "hub" {
  # One role, and one name in each account.
  statement {
    actions   = ["sts:AssumeRole", "sts:TagSession"]
    resources = [aws_iam_role.target.arn, "arn:aws:iam::*:role/deploy"]
  }

  # The roles of one team.
  statement {
    actions   = ["sts:AssumeRole"]
    resources = ["arn:aws:iam::111122223333:role/*"]

    condition {
      test     = "StringEquals"
      variable = "iam:ResourceTag/team"
      values   = ["shop"]
    }
  }

  statement {
    actions   = ["sts:GetCallerIdentity"]
    resources = ["*"]
  }
}

resource "aws_iam_group_policy" "hub" {
  group  = "staff"
  policy = data.aws_iam_policy_document.hub.json
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
