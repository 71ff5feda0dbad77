# In a text that is known at plan.
resource "aws_iam_policy" "operator" {
  name = "operator"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Sid = "Switch", Effect = "Allow", Action = "sts:AssumeRole", Resource = "*" }]
  })
}

# All roles of all accounts, in a document beside one that nobody knows yet.
resource "aws_iam_role" "target" {
  name_prefix        = "target-"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

data "aws_iam_policy_document" "hub" {
  statement {
    actions   = ["sts:AssumeRole", "sts:TagSession"]
    resources = [aws_iam_role.target.arn, "arn:aws:iam::*:role/*"]
  }
}

resource "aws_iam_group_policy" "hub" {
  for_each = toset(["staff", "on.call"])

  group  = each.key
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
