# In a text that is known at plan.
resource "aws_iam_policy" "onboard" {
  name = "onboard"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Sid = "Join", Effect = "Allow", Action = ["iam:CreateUser", "iam:AddUserToGroup"], Resource = "*" }]
  })
}

# All roles, in a document beside a bucket that nobody knows yet.
resource "aws_s3_bucket" "artifacts" {}

data "aws_iam_policy_document" "deploy" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.artifacts.arn}/*"]
  }

  statement {
    actions   = ["iam:CreateRole", "iam:Attach*", "iam:PutRolePolicy"]
    resources = ["arn:aws:iam::111122223333:role/*"]
  }
}

resource "aws_iam_role" "deploy" {
  name_prefix        = "deploy-"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_iam_role_policy" "deploy" {
  role   = aws_iam_role.deploy.id
  policy = data.aws_iam_policy_document.deploy.json
}

# Everybody's own user: whoever is in the group makes himself what he likes.
resource "aws_iam_group_policy" "self_service" {
  name   = "self-service"
  group  = "staff"
  policy = <<-JSON
    {"Version": "2012-10-17", "Statement": {
      "Effect": "Allow", "Action": ["iam:ChangePassword", "iam:PutUserPolicy"], "Resource": "arn:aws:iam::*:user/$${aws:username}"
    }}
  JSON
}

# The very role that holds it.
resource "aws_iam_role" "worker" {
  name               = "worker"
  assume_role_policy = data.aws_iam_policy_document.trust.json

  inline_policy {
    name = "tune"
    policy = jsonencode({
      Version   = "2012-10-17"
      Statement = [{ Effect = "Allow", Action = "iam:UpdateAssumeRolePolicy", Resource = "arn:aws:iam::111122223333:role/worker" }]
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
