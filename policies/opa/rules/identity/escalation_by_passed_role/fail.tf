# Two policies of one role, neither of which says it.
resource "aws_iam_role" "deploy" {
  name               = "deploy"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_policy" "pass" {
  name = "pass"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Sid = "Pass", Effect = "Allow", Action = "iam:PassRole", Resource = "*" }]
  })
}

resource "aws_iam_role_policy_attachment" "pass" {
  role       = aws_iam_role.deploy.name
  policy_arn = aws_iam_policy.pass.arn
}

resource "aws_s3_bucket" "artifacts" {}

data "aws_iam_policy_document" "functions" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.artifacts.arn}/*"]
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

# A user's own policy and its group's.
resource "aws_iam_user" "ann" {
  name = "ann"
}

resource "aws_iam_group" "builders" {
  name = "builders"
}

resource "aws_iam_user_group_membership" "ann" {
  user   = aws_iam_user.ann.name
  groups = [aws_iam_group.builders.name]
}

resource "aws_iam_group_policy" "builders" {
  group  = aws_iam_group.builders.name
  policy = <<-JSON
    {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": ["ec2:RunInstances", "ec2:DescribeInstances"], "Resource": "*"}}
  JSON
}

resource "aws_iam_user_policy" "ann" {
  user = aws_iam_user.ann.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow", Action = "iam:PassRole", Resource = "arn:aws:iam::111122223333:role/*",
      Condition = { StringEquals = { "iam:PassedToService" = "ec2.amazonaws.com" } }
    }]
  })
}

# Both inline.
resource "aws_iam_role" "stacks" {
  name               = "stacks"
  assume_role_policy = data.aws_iam_policy_document.trust.json

  inline_policy {
    name = "stacks"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = ["iam:PassRole", "cloudformation:*"], Resource = "*" }]
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
